"""Generated from openapi.yaml by codegen; edit the contract instead."""

from typing import Annotated, TypeAlias

from contract_runtime import AwareDatetime, ConfigDict, ContractModel, Field

from .models import (
    CurrencyCode,
    DisclosureKind,
    DisclosureStatus,
    DisclosureTitle,
    Framework,
    LedgerAmount,
    LedgerDate,
    LedgerText,
    OptionalEntryId,
    OptionalLedgerAccountId,
    OptionalLedgerAmount,
    OptionalRegisteredId,
    OptionalStandardCode,
    Pagination,
    RegisteredId,
    RuleId,
    RuleLevel,
    RuleResult,
    StandardCode,
    Subject,
)

AskedRules: TypeAlias = Annotated[list[RuleId], Field(max_length=200)] | None
"""The names of the rules that were asked for, or null for all."""


class ResultCounts(ContractModel):
    """How many rules came to each result; what does not apply has not passed."""

    model_config = ConfigDict(extra="forbid")

    pass_: Annotated[int, Field(ge=0, le=9007199254740991, alias="PASS")]
    """Rules that came to this."""
    fail: Annotated[int, Field(ge=0, le=9007199254740991, alias="FAIL")]
    """Rules that came to this."""
    warning: Annotated[int, Field(ge=0, le=9007199254740991, alias="WARNING")]
    """Rules that came to this."""
    info: Annotated[int, Field(ge=0, le=9007199254740991, alias="INFO")]
    """Rules that came to this."""
    not_applicable: Annotated[int, Field(ge=0, le=9007199254740991, alias="NOT_APPLICABLE")]
    """Rules that came to this."""


PercentageShare: TypeAlias = Annotated[float, Field(ge=0, le=100)]
"""A share of a hundred, to two decimals."""


OptionalShare: TypeAlias = Annotated[float, Field(ge=0, le=100)] | None
"""A share of a hundred, to two decimals, or null where there is nothing to have a share of."""


class ComplianceScores(ContractModel):
    """Findings weighed against disclosures, the weight of the rules that passed among those that could
    be asked, and the share of rules that could be asked.
    """

    model_config = ConfigDict(extra="forbid")

    compliance_score: PercentageShare
    pass_rate: OptionalShare
    coverage: PercentageShare


class CheckedYear(ContractModel):
    """The last number of a fiscal year that was read."""

    model_config = ConfigDict(extra="forbid")

    year_id: RegisteredId
    last_number: Annotated[int, Field(ge=0, le=9007199254740991)]
    """The number of the last entry."""


CheckedYears: TypeAlias = Annotated[list[CheckedYear], Field(max_length=1000)]
"""The snapshot of the books that was read, by the last number of each year."""


class CheckSummary(ContractModel):
    """A check of a span, which never changes."""

    model_config = ConfigDict(extra="forbid")

    id: RegisteredId
    label: Annotated[str, Field(max_length=60)]
    """What people call the span."""
    year_id: RegisteredId
    period_id: OptionalRegisteredId
    starts_on: LedgerDate
    ends_on: LedgerDate
    framework: Framework
    rules: AskedRules
    rule_set_version: Annotated[str, Field(max_length=64)]
    """Changes with anything that rules say."""
    snapshot: CheckedYears
    counts: ResultCounts
    scores: ComplianceScores
    started_by: Subject
    started_at: AwareDatetime
    """When it began."""
    finished_at: AwareDatetime
    """When it was done."""
    is_ready_to_lock: bool
    """Whether no failure of the levels CRITICAL and HIGH is open."""


CheckList: TypeAlias = Annotated[list[CheckSummary], Field(max_length=100)]
"""Checks, the latest first."""


class CheckPage(ContractModel):
    """A page of checks."""

    model_config = ConfigDict(extra="forbid")

    data: CheckList
    pagination: Pagination


class RuleVerdict(ContractModel):
    """What a rule came to."""

    model_config = ConfigDict(extra="forbid")

    rule_id: RuleId
    standard: StandardCode
    paragraph: Annotated[str | None, Field(max_length=80)]
    """Where in the standard."""
    level: RuleLevel
    result: RuleResult
    findings: Annotated[int, Field(ge=0, le=9007199254740991)]
    """How many things it has to say."""
    omitted: Annotated[int, Field(ge=0, le=9007199254740991)]
    """How many more were left out."""


RuleVerdicts: TypeAlias = Annotated[list[RuleVerdict], Field(max_length=200)]
"""What each rule came to."""


class Check(ContractModel):
    """A check of a span, with what each rule came to."""

    model_config = ConfigDict(extra="forbid")

    id: RegisteredId
    label: Annotated[str, Field(max_length=60)]
    """What people call the span."""
    year_id: RegisteredId
    period_id: OptionalRegisteredId
    starts_on: LedgerDate
    ends_on: LedgerDate
    framework: Framework
    rules: AskedRules
    rule_set_version: Annotated[str, Field(max_length=64)]
    """Changes with anything that rules say."""
    snapshot: CheckedYears
    counts: ResultCounts
    scores: ComplianceScores
    started_by: Subject
    started_at: AwareDatetime
    """When it began."""
    finished_at: AwareDatetime
    """When it was done."""
    is_ready_to_lock: bool
    """Whether no failure of the levels CRITICAL and HIGH is open."""
    verdicts: RuleVerdicts


class OptionalWaiver(ContractModel):
    """Who took the responsibility, and why; null where nobody did."""

    model_config = ConfigDict(extra="forbid")

    reason: LedgerText
    waived_by: Subject
    waived_at: AwareDatetime
    """When."""


class Waiving(ContractModel):
    """Why somebody takes the responsibility."""

    model_config = ConfigDict(extra="forbid")

    reason: LedgerText


class Finding(ContractModel):
    """What a check has to say about one thing."""

    model_config = ConfigDict(extra="forbid")

    id: RegisteredId
    check_id: RegisteredId
    rule_id: RuleId
    standard: StandardCode
    paragraph: Annotated[str | None, Field(max_length=80)]
    """Where in the standard."""
    level: RuleLevel
    result: RuleResult
    message: Annotated[str, Field(max_length=4000)]
    """What was found, with its figures."""
    suggested_correction: Annotated[str, Field(max_length=4000)]
    """What mends it."""
    currency: CurrencyCode
    amount: OptionalLedgerAmount
    expected: OptionalLedgerAmount
    entry_id: OptionalEntryId
    account_id: OptionalLedgerAccountId
    object_kind: Annotated[str | None, Field(max_length=40)]
    """The register of what it is about."""
    object_id: OptionalRegisteredId
    waiver: OptionalWaiver | None


FindingList: TypeAlias = Annotated[list[Finding], Field(max_length=100)]
"""Findings, in the order of their rules."""


class FindingPage(ContractModel):
    """A page of findings."""

    model_config = ConfigDict(extra="forbid")

    data: FindingList
    pagination: Pagination


Findings: TypeAlias = Annotated[list[Finding], Field(max_length=500)]
"""Findings, in the order of their rules."""


class ComparisonCounts(ContractModel):
    """How many there are of each."""

    model_config = ConfigDict(extra="forbid")

    new: Annotated[int, Field(ge=0, le=9007199254740991)]
    """Findings."""
    fixed: Annotated[int, Field(ge=0, le=9007199254740991)]
    """Findings."""
    same: Annotated[int, Field(ge=0, le=9007199254740991)]
    """Findings."""


class CheckComparison(ContractModel):
    """Failures and warnings of a check against an earlier one; `earlier_id` is null where there is
    none. Each list ends at five hundred.
    """

    model_config = ConfigDict(extra="forbid")

    check_id: RegisteredId
    earlier_id: OptionalRegisteredId
    new: Findings
    fixed: Findings
    same: Findings
    counts: ComparisonCounts


class ReportFigure(ContractModel):
    """A line of a statement; `name` is what templates of disclosures call it."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[str, Field(max_length=60)]
    """What templates call it."""
    label: Annotated[str, Field(max_length=100)]
    """What people call it."""
    amount: LedgerAmount


ReportFigures: TypeAlias = Annotated[list[ReportFigure], Field(max_length=100)]
"""The lines of a statement."""


class ReportStatement(ContractModel):
    """A financial statement."""

    model_config = ConfigDict(extra="forbid")

    title: Annotated[str, Field(max_length=100)]
    """Which it is."""
    lines: ReportFigures


ReportStatements: TypeAlias = Annotated[list[ReportStatement], Field(max_length=10)]
"""Balance sheet, income statement, cash flows and equity."""


class ReportNote(ContractModel):
    """A disclosure, with the figures that its template names."""

    model_config = ConfigDict(extra="forbid")

    id: RegisteredId
    kind: DisclosureKind
    standard: OptionalStandardCode
    title: DisclosureTitle
    content: Annotated[str, Field(max_length=60000)]
    """Its text."""
    status: DisclosureStatus


ReportNotes: TypeAlias = Annotated[list[ReportNote], Field(max_length=1000)]
"""Disclosures of the span."""


class ComplianceReport(ContractModel):
    """What a check found, beside the statements that it is about. `findings` ends at five hundred;
    `statements` are of the moment of the check; `has_changed` says whether entries were posted
    since.
    """

    model_config = ConfigDict(extra="forbid")

    honesty: Annotated[str, Field(max_length=500)]
    """What it is, and what it is not."""
    check: Check
    has_changed: bool
    """Whether the books were written to since."""
    base_currency: CurrencyCode
    findings: Findings
    disclosures: ReportNotes
    statements: ReportStatements


ReportPage: TypeAlias = Annotated[str, Field(max_length=10000000)]
"""A page for the printer, with its own style and pictures and nothing from elsewhere."""
