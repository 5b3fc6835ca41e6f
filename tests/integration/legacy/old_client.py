"""A client like those of the systems before: plain HTTP with a bearer token, and what it expects to read."""

from collections.abc import Iterator
from typing import Any, Final

import httpx

Shape = Any
"""A type, None, `(this, or that)`, `[of each]`, or `{name: shape}`. Fields without a name do not matter."""

CHILD: Final = {"id": str, "name": str, "birthday": str, "interests": [str], "avatar": (str, None)}
AFFIRMATION: Final = {"id": str, "text": str, "gradient": [str]}
SUBJECT: Final = {"id": str, "name": str, "icon": str, "color": str}
FLASHCARD: Final = {
    "id": str,
    "question": str,
    "answer": str,
    "acceptableAnswers": [str],
    "difficulty": str,
}
CHORE: Final = {"id": str, "label": str, "icon": str, "isExtra": bool}
ACTIVITY: Final = {
    "id": str,
    "name": str,
    "category": str,
    "icon": str,
    "time": str,
    "points": int,
    "isDaily": bool,
}
AWARD: Final = {"pointsAwarded": int, "newAchievementIds": [str]}
ACHIEVEMENT: Final = {
    "id": str,
    "title": str,
    "description": str,
    "icon": str,
    "type": str,
    "unlockedAt": (str, None),
}
DASHBOARD: Final = {
    "totalPoints": int,
    "currentStreak": int,
    "longestStreak": int,
    "lastActiveDate": (str, None),
    "today": {
        "date": str,
        "flashcardsCompleted": int,
        "flashcardsCorrect": int,
        "choresCompleted": int,
        "outdoorActivities": int,
        "affirmationsViewed": int,
        "totalPoints": int,
    },
    "week": {
        "weekStart": str,
        "totalPoints": int,
        "daysActive": int,
        "flashcardsCompleted": int,
        "choresCompleted": int,
        "outdoorActivities": int,
        "accuracyPct": int,
    },
    "flashcardsBySubject": {"math": {"completed": int, "correct": int, "difficulty": str}},
    "totalChoresCompleted": int,
    "totalOutdoorActivities": int,
    "totalAffirmationsViewed": int,
    "achievementsUnlocked": [ACHIEVEMENT],
    "achievementsLocked": [ACHIEVEMENT],
    "balanced": {
        "canLevelUp": bool,
        "currentLevel": str,
        "nextLevel": (str, None),
        "requiredPerSubject": int,
        "subjectProgress": {"math": {"current": int, "required": int, "met": bool}},
        "lowestSubject": (str, None),
        "message": str,
    },
    "reward": {"level": str, "icon": str, "color": str, "nextAt": (int, None), "progress": int},
}
PROJECT: Final = {
    "id": int,
    "name": str,
    "description": (str, None),
    "created_at": str,
    "updated_at": str,
    "is_deleted": bool,
    "deleted_at": (str, None),
    "tenant_id": (str, None),
}
ACCEPTED: Final = {"job_id": str}
JOB: Final = {"job_id": str, "state": str}
ME: Final = {
    "sub": str,
    "username": (str, None),
    "email": (str, None),
    "name": (str, None),
    "realm_roles": [str],
    "client_roles": dict,
}
SUBSCRIBED: Final = {"event": str, "channel": str, "job_id": str}
PROGRESS: Final = {
    "job_id": str,
    "progress": int,
    "step": int,
    "total_steps": int,
    "payload": (dict, str, None),
}
BEHAVIOR_CODE: Final = {"code": str, "description": str}


def missed(value: Any, shape: Shape, place: str = "") -> Iterator[str]:
    """Places where a value is not what is expected."""
    if isinstance(shape, tuple):
        fits = any(not any(missed(value, each)) for each in shape)
    elif isinstance(shape, dict) and isinstance(value, dict):
        fits = True
        for name, each in shape.items():
            yield from missed(value[name], each, f"{place}.{name}") if name in value else [f"{place}.{name}"]
    elif isinstance(shape, list) and isinstance(value, list):
        fits = True
        for number, each in enumerate(value):
            yield from missed(each, shape[0], f"{place}[{number}]")
    else:
        fits = value is None if shape is None else type(value) is shape
    if not fits:
        yield f"{place}: {value!r}"


class OldClient:
    """Asks below a base URL, as `https://host/api` is one."""

    def __init__(self, base_url: str, token: str | None) -> None:
        headers = {} if token is None else {"Authorization": f"Bearer {token}"}
        self._http = httpx.AsyncClient(base_url=base_url, headers=headers, timeout=60)

    async def read(self, method: str, path: str, shape: Shape, body: Any = None, *, status: int = 200) -> Any:
        """What is answered, which has to have the status and all that is expected."""
        answer = await self._sent(method, path, body)
        assert answer.status_code == status, answer.text
        if shape is None:
            return None
        value = answer.json()
        assert [*missed(value, shape, path)] == []
        return value

    async def refused(self, method: str, path: str, body: Any = None) -> tuple[int, str]:
        """The status, and what such a client shows: `details.message`, else `error`, else `message`."""
        answer = await self._sent(method, path, body)
        assert answer.is_error, answer.text
        said = answer.json()
        message = said["details"].get("message") or said.get("error") or said["message"]
        assert isinstance(message, str)
        return answer.status_code, message

    async def _sent(self, method: str, path: str, body: Any) -> httpx.Response:
        return await self._http.request(method, path, **({} if body is None else {"json": body}))

    async def close(self) -> None:
        """End its connections."""
        await self._http.aclose()
