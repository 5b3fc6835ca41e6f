"""Operations as routes of a FastAPI app: compiled, found by path, guarded."""
