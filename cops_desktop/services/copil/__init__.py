"""The CoPil: called for, composed, validated, followed for two years (R4.1–R4.5). Each act is one operation.

`lecture` reads what the page, the paper and the other parts show; `mandats`, `volontaires`, `binomes` and `vote` write;
`appel` makes the drafts of the call for volunteers; `proposer` proposes balanced binômes, with `solveur`.
"""
