"""A dashboard as the contract shows it."""

from charter.children.progress.achievements import ACHIEVEMENTS, Achievement
from charter.children.progress.levels import SUBJECTS, Standing
from charter.children.progress.record import Record, SubjectRecord
from charter.children.progress.service import Dashboard
from contract import models


def dashboard_shown(dashboard: Dashboard) -> models.Dashboard:
    """All of it."""
    record, total = dashboard.record, dashboard.record.days.total
    reached, open_ones = _achievements(record)
    subjects = dict.fromkeys(SUBJECTS, SubjectRecord()) | dict(record.subjects)
    active = [day for day in record.days.active if day <= dashboard.today]
    return models.Dashboard(
        total_points=total.points,
        current_streak=dashboard.streaks.current,
        longest_streak=dashboard.streaks.longest,
        last_active_date=active[-1] if active else None,
        today=_today(dashboard),
        week=_week(dashboard),
        flashcards_by_subject={name: _subject(subject) for name, subject in subjects.items()},
        total_chores_completed=total.chores,
        total_outdoor_activities=total.outdoor,
        total_affirmations_viewed=total.affirmations,
        achievements_unlocked=reached,
        achievements_locked=open_ones,
        balanced=_balanced(dashboard.standing),
        reward=_reward(dashboard.standing),
        due_cards=dashboard.due_cards,
        today_goal=models.TodayGoal(target=dashboard.daily_goal, done=record.days.today.points),
        suggested_difficulty={
            name: models.Difficulty(subject.suits(dashboard.age)) for name, subject in subjects.items()
        },
    )


def _today(dashboard: Dashboard) -> models.ProgressToday:
    counts = dashboard.record.days.today
    return models.ProgressToday(
        date_=dashboard.today,
        flashcards_completed=counts.flashcards,
        flashcards_correct=counts.flashcards_correct,
        chores_completed=counts.chores,
        outdoor_activities=counts.outdoor,
        affirmations_viewed=counts.affirmations,
        total_points=counts.points,
    )


def _week(dashboard: Dashboard) -> models.ProgressWeek:
    counts = dashboard.record.days.week
    return models.ProgressWeek(
        week_start=dashboard.week,
        total_points=counts.points,
        days_active=dashboard.record.days.active_in_week,
        flashcards_completed=counts.flashcards,
        chores_completed=counts.chores,
        outdoor_activities=counts.outdoor,
        accuracy_pct=counts.accuracy,
    )


def _subject(subject: SubjectRecord) -> models.ProgressOfSubject:
    return models.ProgressOfSubject(
        completed=subject.completed,
        correct=subject.correct,
        difficulty=models.Difficulty(subject.difficulty),
    )


def _achievements(record: Record) -> tuple[list[models.Achievement], list[models.Achievement]]:
    """Those that are reached, and those that are not yet."""
    shown = [_achievement(each, record) for each in ACHIEVEMENTS]
    return (
        [each for each in shown if each.unlocked_at is not None],
        [each for each in shown if each.unlocked_at is None],
    )


def _achievement(achievement: Achievement, record: Record) -> models.Achievement:
    return models.Achievement(
        id=achievement.id,
        title=achievement.title,
        description=achievement.description,
        icon=achievement.icon,
        type_=models.AchievementType(achievement.pace),
        unlocked_at=record.unlocked.get(achievement.id),
    )


def _balanced(standing: Standing) -> models.BalancedProgress:
    return models.BalancedProgress(
        can_level_up=all(map(standing.is_met, SUBJECTS)),
        current_level=standing.level.name,
        next_level=None if standing.next is None else standing.next.name,
        required_per_subject=standing.required,
        subject_progress={
            name: models.SubjectGoal(current=correct, required=standing.required, met=standing.is_met(name))
            for name, correct in standing.correct.items()
        },
        lowest_subject=standing.lowest_subject,
        message=standing.message,
    )


def _reward(standing: Standing) -> models.ProgressReward:
    return models.ProgressReward(
        level=standing.level.name,
        icon=standing.level.icon,
        color=standing.level.color,
        next_at=None if standing.next is None else standing.next.threshold,
        progress=standing.progress,
    )
