"""Papers: gathers from the file what each printed paper shows, and prints it (§9). `catalogue` lists them all."""
