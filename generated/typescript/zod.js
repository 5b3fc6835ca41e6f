// Generated from openapi.yaml by codegen; edit the contract instead.
import * as z from "zod";
import * as k from "./checks.js";
export { InvalidRequest } from "./checks.js";
export const AnyObject = /* @__PURE__ */ (() => z.record(z.string(), z.unknown()).nullable())();
export const StandardResponse = /* @__PURE__ */ (() => z.strictObject({
  success: z.boolean(),
  message: z.string().refine(...k.atMost(2000)),
  data: AnyObject,
}))();
export const Email = /* @__PURE__ */ (() => z.string().min(3).refine(...k.atMost(254)).regex(k.pattern("^[^\\s<>()\\[\\]\\\\,;:\"@]+@[^\\s<>()\\[\\]\\\\,;:\"@]+$")))();
export const PersonName = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(200)).regex(k.pattern("^[^\\u0000]+$")))();
export const VisibleText = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(500)).regex(k.pattern("^[^\\u0000]*[^\\u0000-\\u0020\\u007f-\\u00a0\\u00ad\\u034f\\u061c\\u115f\\u1160\\u1680\\u17b4\\u17b5\\u180b-\\u180f\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u2800\\u3000\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb𛲠-𛲣𝅳-𝅺󠀀-󠿿][^\\u0000]*$")))();
export const ChosenName = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(200)).regex(k.pattern("^[^\\u0000]*[^\\u0000-\\u0020\\u007f-\\u00a0\\u00ad\\u034f\\u061c\\u115f\\u1160\\u1680\\u17b4\\u17b5\\u180b-\\u180f\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u2800\\u3000\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb𛲠-𛲣𝅳-𝅺󠀀-󠿿][^\\u0000]*$")))();
export const SearchText = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(100)).regex(k.pattern("^[^\\u0000]+$")))();
export const TenantName = /* @__PURE__ */ (() => z.string().refine(...k.atMost(255)))();
export const EntityTags = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(1000)).regex(k.pattern("^[!-~]([ -~]*[!-~])?$")))();
export const Pagination = /* @__PURE__ */ (() => z.strictObject({
  total: z.int().min(0).max(9007199254740991),
  page: z.int().min(1).max(1000000),
  page_size: z.int().min(1).max(100),
  total_pages: z.int().min(0).max(9007199254740991),
  has_next: z.boolean(),
  has_prev: z.boolean(),
}))();
export const ErrorCode = /* @__PURE__ */ (() => z.literal(["MALFORMED_REQUEST", "HOST_NOT_ALLOWED", "UNAUTHENTICATED", "FORBIDDEN", "NOT_FOUND", "METRICS_ELSEWHERE", "PROJECT_NOT_FOUND", "JOB_NOT_FOUND", "ARTIFACT_NOT_FOUND", "ACCOUNT_REQUIRED", "CSRF_REFUSED", "CURRENT_PASSWORD_WRONG", "CONFIRMATION_REQUIRED", "VERIFIED_EMAIL_REQUIRED", "CODE_WRONG", "CODE_REQUIRED", "INVALID_CREDENTIALS", "SECOND_FACTOR_REQUIRED", "SECOND_FACTOR_INVALID", "EMAIL_NOT_VERIFIED", "REFRESH_TOKEN_INVALID", "PROVIDER_LOGIN_REFUSED", "PROVIDER_NOT_FOUND", "PROVIDER_UNAVAILABLE", "USER_NOT_FOUND", "SESSION_NOT_FOUND", "SERVICE_ACCOUNT_NOT_FOUND", "API_KEY_NOT_FOUND", "ORGANIZATION_NOT_FOUND", "MEMBER_NOT_FOUND", "INVITATION_NOT_FOUND", "EMAIL_TAKEN", "PASSWORD_NOT_SET", "ONE_TIME_TOKEN_INVALID", "OWN_ACCOUNT", "LAST_SUPER_ADMIN", "LAST_OWNER", "SESSION_REQUIRED", "SECOND_FACTOR_ENABLED", "SECOND_FACTOR_NOT_ENROLLED", "SLUG_TAKEN", "ALREADY_MEMBER", "ALREADY_INVITED", "API_KEY_REVOKED", "JOB_FINISHED", "JOB_NOT_FAILED", "ARTIFACT_EXPIRED", "INVITATION_FOR_ANOTHER", "PASSWORD_REFUSED", "CANDIDATE_NOT_FOUND", "TOO_MANY_FAILURES", "TOO_MANY_JOBS", "LEDGER_ACCOUNT_NOT_FOUND", "ACCOUNT_UNKNOWN", "CURRENCY_UNKNOWN", "AMOUNT_INVALID", "BASE_CURRENCY_FIXED", "LEDGER_ARCHIVED", "TIME_ZONE_UNKNOWN", "ACCOUNT_UNSUITABLE", "FX_RATE_INVALID", "ACCOUNT_CODE_TAKEN", "ACCOUNT_IN_USE", "ACCOUNT_HAS_CHILDREN", "SUB_TYPE_INVALID", "ACCOUNT_PARENT_INVALID", "RATE_NOT_FOUND", "REGISTERED_NOT_FOUND", "REGISTERED_IN_USE", "REFERENCE_UNKNOWN", "REGISTER_VALUE_REFUSED", "CHECK_NOT_FOUND", "FINDING_NOT_FOUND", "FINDING_NOT_OPEN", "CHECK_SPAN_REQUIRED", "CHECK_SPAN_UNKNOWN", "RULES_UNKNOWN", "DISCLOSURE_NOT_FOUND", "DISCLOSURE_WRONG_STATE", "FIGURE_UNKNOWN", "RATE_EXISTS", "REPORT_DAYS_INVALID", "SETTINGS_INCOMPLETE", "CURSOR_INVALID", "TOO_MANY_NOTES", "IMPORT_REPEATED", "CSV_NOT_UTF8", "CSV_WRONG_DELIMITER", "CSV_HEADER_WRONG", "CSV_TOO_MANY_ROWS", "CSV_EMPTY", "ENTRY_NOT_FOUND", "SEPARATION_OF_DUTIES", "ENTRY_WRONG_STATE", "REFERENCE_TAKEN", "OPENING_EXISTS", "PERIOD_CLOSED", "PERIOD_LOCKED", "ALREADY_REVERSED", "ENTRY_UNBALANCED", "ACCOUNT_INACTIVE", "ACCOUNT_NOT_POSTABLE", "CURRENCY_NOT_ALLOWED", "FX_RATE_REQUIRED", "NO_PERIOD", "DATE_INVALID", "FISCAL_YEAR_NOT_FOUND", "PERIOD_NOT_FOUND", "FISCAL_YEAR_OVERLAPS", "FISCAL_YEAR_INVALID", "FISCAL_YEAR_WRONG_STATE", "PERIOD_HAS_UNPOSTED", "EARLIER_PERIOD_OPEN", "LATER_PERIOD_CLOSED", "PERIOD_WRONG_STATE", "REVALUATION_PENDING", "BEHAVIOR_CODE_NOT_FOUND", "BEHAVIOR_CODE_EXISTS", "BEHAVIOR_CODE_IN_USE", "SCHOOL_NOT_FOUND", "SCHOOL_UNKNOWN", "SCHOOL_IN_USE", "CALENDAR_NOT_FOUND", "CALENDAR_INVALID", "SPAN_INVALID", "PERSON_NOT_FOUND", "PERSON_EXISTS", "PERSON_IN_USE", "INCIDENT_NOT_FOUND", "INCIDENT_CLOSED", "INCIDENT_WRONG_STATE", "INCIDENT_INCOMPLETE", "REASON_REQUIRED", "MOMENT_INVALID", "BEHAVIOR_CODE_UNKNOWN", "PERSON_UNKNOWN", "PARTICIPANT_NOT_FOUND", "PARTICIPANT_EXISTS", "TOO_MANY_PARTICIPANTS", "PARTICIPANT_HAS_CONSEQUENCES", "PARTICIPANT_NOT_PERPETRATOR", "CONSEQUENCE_NOT_FOUND", "SUSPENSIONS_OVERLAP", "CONSEQUENCE_DAYS_INVALID", "NOTICE_NOT_FOUND", "CHILD_NOT_FOUND", "CHILD_ID_TAKEN", "CHILD_VALUE_REFUSED", "TOO_MANY_CHILDREN", "OWN_TENANT_REQUIRED", "CONSENT_REQUIRED", "CONSENT_NOT_FOUND", "EVENT_ID_REUSED", "FLASHCARD_OF_ANOTHER_SUBJECT", "CHILD_UNKNOWN", "SUBJECT_UNKNOWN", "REPORT_SPAN_TOO_LONG", "EXPORT_EMPTY", "RECORDED_TOO_EARLY", "THREAT_REQUIRED", "INCIDENT_NOT_OF_PERSON", "RECORD_REQUEST_NOT_FOUND", "RECORD_REQUEST_CLOSED", "STATEMENT_REFUSED", "LEGAL_HOLD_NOT_FOUND", "LEGAL_HOLD_RELEASED", "METHOD_NOT_ALLOWED", "NOT_ACCEPTABLE", "IDEMPOTENCY_KEY_REUSED", "IDEMPOTENCY_KEY_IN_PROGRESS", "PROJECT_CHANGED", "PRECONDITION_FAILED", "CONTENT_TOO_LARGE", "UNSUPPORTED_MEDIA_TYPE", "VALIDATION_FAILED", "UPGRADE_REQUIRED", "PRECONDITION_REQUIRED", "RATE_LIMITED", "INTERNAL_ERROR", "SERVICE_UNAVAILABLE", "TIMEOUT"]))();
export const RequestPlace = /* @__PURE__ */ (() => z.literal(["path", "query", "header", "cookie", "body"]))();
export const FieldError = /* @__PURE__ */ (() => z.strictObject({
  in: RequestPlace,
  field: z.string().refine(...k.atMost(2000)),
  code: z.string().refine(...k.atMost(100)),
  message: z.string().refine(...k.atMost(2000)),
}))();
export const FieldErrors = /* @__PURE__ */ (() => z.array(FieldError).max(1000))();
export const PartNamesItem = /* @__PURE__ */ (() => z.string().refine(...k.atMost(100)))();
export const PartNames = /* @__PURE__ */ (() => z.array(PartNamesItem).max(100))();
export const ErrorDetails = /* @__PURE__ */ (() => z.looseObject({
  errors: FieldErrors.exactOptional(),
  parts: PartNames.exactOptional(),
}))();
export const Error = /* @__PURE__ */ (() => z.strictObject({
  error_code: ErrorCode,
  message: z.string().refine(...k.atMost(2000)),
  details: ErrorDetails,
  request_id: z.string().refine(...k.atMost(128)),
}))();
export const NewPassword = /* @__PURE__ */ (() => z.string().min(15).refine(...k.atMost(128)).regex(k.pattern("^[^\\u0000]+$")))();
export const Password = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(128)).regex(k.pattern("^[^\\u0000]+$")))();
export const OneTimeToken = /* @__PURE__ */ (() => z.string().min(20).refine(...k.atMost(200)).regex(k.pattern("^[A-Za-z0-9_-]+$")))();
export const UserId = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991))();
export const Role = /* @__PURE__ */ (() => z.literal(["user", "admin", "super_admin"]))();
export const ChosenTimeZone = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(64)).regex(k.pattern("^[A-Za-z0-9_+/-]+$")).nullable())();
export const User = /* @__PURE__ */ (() => z.strictObject({
  id: UserId,
  email: Email,
  name: PersonName,
  role: Role,
  time_zone: ChosenTimeZone,
  is_active: z.boolean(),
  is_email_verified: z.boolean(),
  has_password: z.boolean(),
  has_second_factor: z.boolean(),
  created_at: z.iso.datetime({ offset: true }),
  updated_at: z.iso.datetime({ offset: true }),
  last_login_at: z.iso.datetime({ offset: true }).nullable(),
}))();
export const RegistrationRequest = /* @__PURE__ */ (() => z.strictObject({
  email: Email,
  name: ChosenName,
  password: NewPassword,
}))();
export const EmailRequest = /* @__PURE__ */ (() => z.strictObject({
  email: Email,
}))();
export const PasswordResetConfirmation = /* @__PURE__ */ (() => z.strictObject({
  token: OneTimeToken,
  password: NewPassword,
}))();
export const TokenRequest = /* @__PURE__ */ (() => z.strictObject({
  token: OneTimeToken,
}))();
export const EmailConfirmation = /* @__PURE__ */ (() => z.strictObject({
  token: OneTimeToken,
  password: Password.exactOptional(),
}))();
export const OwnUserUpdate = /* @__PURE__ */ (() => z.strictObject({
  name: ChosenName.exactOptional(),
  time_zone: ChosenTimeZone.exactOptional(),
}))();
export const SecondFactorCode = /* @__PURE__ */ (() => z.string().min(6).refine(...k.atMost(40)).regex(k.pattern("^[0-9A-Za-z -]+$")))();
export const EmailChangeRequest = /* @__PURE__ */ (() => z.strictObject({
  email: Email,
  current_password: Password,
  code: SecondFactorCode.exactOptional(),
}))();
export const PasswordChange = /* @__PURE__ */ (() => z.strictObject({
  current_password: Password,
  new_password: NewPassword,
  code: SecondFactorCode.exactOptional(),
}))();
export const AuditEntryId = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991))();
export const EventName = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(100)).regex(k.pattern("^[a-z_.]+$")))();
export const ActorKind = /* @__PURE__ */ (() => z.literal(["user", "service", "anonymous", "system"]))();
export const Cursor = /* @__PURE__ */ (() => z.string().min(16).refine(...k.atMost(16)).regex(k.pattern("^[0-9a-f]{16}$")))();
export const AuditEntry = /* @__PURE__ */ (() => z.strictObject({
  id: AuditEntryId,
  occurred_at: z.iso.datetime({ offset: true }),
  event: EventName,
  operation: z.string().refine(...k.atMost(100)).nullable(),
  actor_kind: ActorKind,
  actor_issuer: z.string().refine(...k.atMost(500)).nullable(),
  actor_subject: z.string().refine(...k.atMost(255)).nullable(),
  actor_tenant: z.string().refine(...k.atMost(255)).nullable(),
  target: z.string().refine(...k.atMost(500)).nullable(),
  client_address: z.string().refine(...k.atMost(45)).nullable(),
  request_id: z.string().refine(...k.atMost(128)).nullable(),
  details: AnyObject,
  sequence: z.int().min(1).max(9007199254740991).nullable(),
  hash: z.string().refine(...k.atMost(64)).nullable(),
}))();
export const AuditEntryList = /* @__PURE__ */ (() => z.array(AuditEntry).max(100))();
export const AuditPage = /* @__PURE__ */ (() => z.strictObject({
  data: AuditEntryList,
  next_cursor: z.string().refine(...k.atMost(200)).nullable(),
}))();
export const Difficulty = /* @__PURE__ */ (() => z.literal(["easy", "medium", "hard"]))();
export const ContentText = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(1000)))();
export const AcceptableAnswers = /* @__PURE__ */ (() => z.array(ContentText).max(100))();
export const ContentId = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(64)).regex(k.pattern("^[^\\u0000]+$")))();
export const DueCard = /* @__PURE__ */ (() => z.strictObject({
  id: ContentId,
  subjectId: ContentId,
  question: ContentText,
  answer: ContentText,
  acceptableAnswers: AcceptableAnswers,
  difficulty: Difficulty,
  dueAt: z.iso.datetime({ offset: true }).nullable(),
}))();
export const DueCardList = /* @__PURE__ */ (() => z.array(DueCard).max(100))();
export const ChannelName = /* @__PURE__ */ (() => z.literal(["watchJob"]))();
export const ChannelParametersValue = /* @__PURE__ */ (() => z.string().refine(...k.atMost(255)).regex(k.pattern("^[^\\u0000]*$")))();
export const ChannelParameters = /* @__PURE__ */ (() => z.record(z.string(), ChannelParametersValue))();
export const ChannelTicketRequest = /* @__PURE__ */ (() => z.strictObject({
  channel: ChannelName,
  parameters: ChannelParameters,
}))();
export const ChannelTicket = /* @__PURE__ */ (() => z.strictObject({
  ticket: z.string().refine(...k.atMost(200)),
  expires_in: z.int().min(1).max(3600),
}))();
export const ChannelGoingAway = /* @__PURE__ */ (() => z.strictObject({
  event: z.literal(["going_away"]),
  retry_after: z.number().min(0).max(3600),
}))();
export const ChannelToken = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(16384)))();
export const ChannelAuth = /* @__PURE__ */ (() => z.strictObject({
  event: z.literal(["auth"]),
  token: ChannelToken,
}))();
export const ChannelAuthRefresh = /* @__PURE__ */ (() => z.strictObject({
  event: z.literal(["auth.refresh"]),
  token: ChannelToken,
}))();
export const ChildId = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(64)).regex(k.pattern("^[A-Za-z0-9_-]+$")))();
export const ChosenChildId = /* @__PURE__ */ (() => z.string().refine(...k.atMost(64)).regex(k.pattern("^[A-Za-z0-9_-]*$")).nullable())();
export const ChildName = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(255)).regex(k.pattern("^[^\\u0000]+$")))();
export const Birthday = /* @__PURE__ */ (() => z.iso.date())();
export const BirthdayPrecision = /* @__PURE__ */ (() => z.literal(["day", "month"]))();
export const Interest = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(50)).regex(k.pattern("^[^\\u0000]+$")))();
export const Interests = /* @__PURE__ */ (() => z.array(Interest).min(1).max(20))();
export const Avatar = /* @__PURE__ */ (() => z.string().refine(...k.atMost(255)).regex(k.pattern("^[^\\u0000:/]*$")).nullable())();
export const Child = /* @__PURE__ */ (() => z.strictObject({
  id: ChildId,
  name: ChildName,
  birthday: Birthday,
  birthdayPrecision: BirthdayPrecision.exactOptional(),
  interests: Interests,
  avatar: Avatar,
}))();
export const ChildList = /* @__PURE__ */ (() => z.array(Child).max(20))();
export const ChildUpsert = /* @__PURE__ */ (() => z.strictObject({
  id: ChosenChildId.exactOptional(),
  name: z.string().min(1).refine(...k.atMost(255)).regex(k.pattern("^[^\\u0000]*[^\\u0000-\\u0020\\u007f-\\u00a0\\u00ad\\u034f\\u061c\\u115f\\u1160\\u1680\\u17b4\\u17b5\\u180b-\\u180f\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u2800\\u3000\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb𛲠-𛲣𝅳-𝅺󠀀-󠿿][^\\u0000]*$")),
  birthday: Birthday,
  birthdayPrecision: BirthdayPrecision.exactOptional(),
  interests: Interests,
  avatar: Avatar.exactOptional(),
}))();
export const ChildUpdate = /* @__PURE__ */ (() => z.strictObject({
  name: z.string().min(1).refine(...k.atMost(255)).regex(k.pattern("^[^\\u0000]*[^\\u0000-\\u0020\\u007f-\\u00a0\\u00ad\\u034f\\u061c\\u115f\\u1160\\u1680\\u17b4\\u17b5\\u180b-\\u180f\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u2800\\u3000\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb𛲠-𛲣𝅳-𝅺󠀀-󠿿][^\\u0000]*$")).exactOptional(),
  birthday: Birthday.exactOptional(),
  birthdayPrecision: BirthdayPrecision.exactOptional(),
  interests: Interests.exactOptional(),
  avatar: Avatar.exactOptional(),
}))();
export const WeekStart = /* @__PURE__ */ (() => z.literal(["sunday", "monday"]))();
export const StreakFreeze = /* @__PURE__ */ (() => z.boolean())();
export const DailyGoal = /* @__PURE__ */ (() => z.int().min(1).max(500))();
export const TimeZoneName = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(64)).regex(k.pattern("^[A-Za-z0-9_+/-]+$")))();
export const ChildSettings = /* @__PURE__ */ (() => z.strictObject({
  time_zone: ChosenTimeZone,
  effective_time_zone: TimeZoneName,
  week_starts_on: WeekStart,
  has_streak_freeze: StreakFreeze,
  daily_goal: DailyGoal,
  is_consent_required: z.boolean(),
  erased_from: z.iso.date().nullable(),
}))();
export const ChildSettingsChoice = /* @__PURE__ */ (() => z.strictObject({
  time_zone: ChosenTimeZone.exactOptional(),
  week_starts_on: WeekStart.exactOptional(),
  has_streak_freeze: StreakFreeze.exactOptional(),
  daily_goal: DailyGoal.exactOptional(),
}))();
export const ChildConsentId = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991))();
export const ChildConsentVersion = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(40)).regex(k.pattern("^[A-Za-z0-9._-]+$")))();
export const ChildConsentMethod = /* @__PURE__ */ (() => z.literal(["signed_form", "card_payment", "phone_call", "video_call", "government_id", "face_match", "knowledge_questions", "email_plus", "text_message_plus", "declaration"]))();
export const ChildConsent = /* @__PURE__ */ (() => z.strictObject({
  id: ChildConsentId,
  owner_sub: z.string().refine(...k.atMost(255)),
  version: ChildConsentVersion,
  method: ChildConsentMethod,
  at: z.iso.datetime({ offset: true }),
  withdrawn_at: z.iso.datetime({ offset: true }).nullable(),
}))();
export const ChildConsentList = /* @__PURE__ */ (() => z.array(ChildConsent).max(1000))();
export const ChildConsentGiven = /* @__PURE__ */ (() => z.strictObject({
  version: ChildConsentVersion,
  method: ChildConsentMethod,
}))();
export const KeptText = /* @__PURE__ */ (() => z.string().refine(...k.atMost(255)).nullable())();
export const KeptEvent = /* @__PURE__ */ (() => z.strictObject({
  kind: z.string().refine(...k.atMost(20)),
  occurred_at: z.iso.datetime({ offset: true }),
  received_at: z.iso.datetime({ offset: true }),
  local_day: z.iso.date(),
  event_id: KeptText,
  subject_id: KeptText,
  item_id: KeptText,
  is_correct: z.boolean().nullable(),
  claimed_correct: z.boolean().nullable(),
  answer: KeptText,
  milliseconds: z.int().min(0).max(9007199254740991).nullable(),
  is_repeat: z.boolean(),
  points: z.int().min(0).max(9007199254740991),
}))();
export const KeptEvents = /* @__PURE__ */ (() => z.array(KeptEvent).max(1000000))();
export const KeptDay = /* @__PURE__ */ (() => z.strictObject({
  local_day: z.iso.date(),
  flashcards: z.int().min(0).max(9007199254740991),
  flashcards_correct: z.int().min(0).max(9007199254740991),
  chores: z.int().min(0).max(9007199254740991),
  outdoor: z.int().min(0).max(9007199254740991),
  affirmations: z.int().min(0).max(9007199254740991),
  points: z.int().min(0).max(9007199254740991),
}))();
export const KeptDays = /* @__PURE__ */ (() => z.array(KeptDay).max(10000))();
export const KeptSubject = /* @__PURE__ */ (() => z.strictObject({
  subject_id: z.string().refine(...k.atMost(255)),
  completed: z.int().min(0).max(9007199254740991),
  correct: z.int().min(0).max(9007199254740991),
  first_tries: z.int().min(0).max(9007199254740991),
  recent: z.int().min(0).max(1023),
}))();
export const KeptSubjects = /* @__PURE__ */ (() => z.array(KeptSubject).max(10000))();
export const KeptAchievement = /* @__PURE__ */ (() => z.strictObject({
  achievement_id: z.string().refine(...k.atMost(64)),
  unlocked_at: z.iso.datetime({ offset: true }),
}))();
export const KeptAchievements = /* @__PURE__ */ (() => z.array(KeptAchievement).max(1000))();
export const KeptCard = /* @__PURE__ */ (() => z.strictObject({
  flashcard_id: z.string().refine(...k.atMost(64)),
  state: z.int().min(0).max(9),
  step: z.int().min(0).max(1000).nullable(),
  stability: z.number().nullable(),
  difficulty: z.number().nullable(),
  due_at: z.iso.datetime({ offset: true }),
  last_review_at: z.iso.datetime({ offset: true }).nullable(),
  introduced_on: z.iso.date(),
  reviews: z.int().min(0).max(9007199254740991),
}))();
export const KeptCards = /* @__PURE__ */ (() => z.array(KeptCard).max(100000))();
export const ChildExport = /* @__PURE__ */ (() => z.strictObject({
  exported_at: z.iso.datetime({ offset: true }),
  child: Child,
  created_at: z.iso.datetime({ offset: true }),
  updated_at: z.iso.datetime({ offset: true }),
  settings: ChildSettings,
  consents: ChildConsentList,
  days: KeptDays,
  subjects: KeptSubjects,
  achievements: KeptAchievements,
  cards: KeptCards,
  events: KeptEvents,
}))();
export const ProgressMeasure = /* @__PURE__ */ (() => z.literal(["months", "days"]))();
export const RecognitionMethod = /* @__PURE__ */ (() => z.literal(["over_time_straight", "point_in_time"]))();
export const OptionalLedgerDate = /* @__PURE__ */ (() => z.iso.date().nullable())();
export const LedgerMoney = /* @__PURE__ */ (() => z.string().refine(...k.atMost(18)).regex(k.pattern("^(0|[1-9][0-9]{0,12})(\\.[0-9]{1,4})?$")))();
export const ObligationTerm = /* @__PURE__ */ (() => z.strictObject({
  allocated: LedgerMoney,
  method: RecognitionMethod,
  starts_on: OptionalLedgerDate.exactOptional(),
  ends_on: OptionalLedgerDate.exactOptional(),
  satisfied_on: OptionalLedgerDate.exactOptional(),
}))();
export const ObligationTerms = /* @__PURE__ */ (() => z.array(ObligationTerm).max(200))();
export const RegisteredId = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991))();
export const Obligation = /* @__PURE__ */ (() => z.strictObject({
  id: RegisteredId,
  allocated: LedgerMoney,
  method: RecognitionMethod,
  starts_on: OptionalLedgerDate,
  ends_on: OptionalLedgerDate,
  satisfied_on: OptionalLedgerDate,
}))();
export const Obligations = /* @__PURE__ */ (() => z.array(Obligation).max(200))();
export const LedgerAccountId = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991))();
export const LedgerDate = /* @__PURE__ */ (() => z.iso.date())();
export const CurrencyCode = /* @__PURE__ */ (() => z.string().min(3).refine(...k.atMost(3)).regex(k.pattern("^[A-Z]{3}$")))();
export const RegisteredName = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(200)).regex(k.pattern("^[^\\u0000]+$")))();
export const SalesContract = /* @__PURE__ */ (() => z.strictObject({
  id: RegisteredId,
  name: RegisteredName,
  currency: CurrencyCode,
  price: LedgerMoney,
  starts_on: LedgerDate,
  ends_on: OptionalLedgerDate,
  measure: ProgressMeasure,
  revenue_account_id: LedgerAccountId,
  liability_account_id: LedgerAccountId,
  asset_account_id: LedgerAccountId,
  obligations: Obligations,
}))();
export const SalesContractCreate = /* @__PURE__ */ (() => z.strictObject({
  name: ChosenName,
  currency: CurrencyCode,
  price: LedgerMoney,
  starts_on: LedgerDate,
  ends_on: OptionalLedgerDate.exactOptional(),
  measure: ProgressMeasure.exactOptional(),
  revenue_account_id: LedgerAccountId,
  liability_account_id: LedgerAccountId,
  asset_account_id: LedgerAccountId,
  obligations: ObligationTerms,
}))();
export const SalesContractUpdate = /* @__PURE__ */ (() => z.strictObject({
  name: ChosenName.exactOptional(),
  currency: CurrencyCode.exactOptional(),
  price: LedgerMoney.exactOptional(),
  starts_on: LedgerDate.exactOptional(),
  ends_on: OptionalLedgerDate.exactOptional(),
  measure: ProgressMeasure.exactOptional(),
  revenue_account_id: LedgerAccountId.exactOptional(),
  liability_account_id: LedgerAccountId.exactOptional(),
  asset_account_id: LedgerAccountId.exactOptional(),
  obligations: ObligationTerms.exactOptional(),
}))();
export const SalesContractList = /* @__PURE__ */ (() => z.array(SalesContract).max(100))();
export const SalesContractPage = /* @__PURE__ */ (() => z.strictObject({
  data: SalesContractList,
  pagination: Pagination,
}))();
export const InstrumentKind = /* @__PURE__ */ (() => z.literal(["trade_receivable", "loan", "bond", "equity", "derivative", "borrowing", "payable"]))();
export const OptionalBusinessModel = /* @__PURE__ */ (() => z.literal(["hold", "hold_and_sell", "other"]))();
export const InstrumentCategory = /* @__PURE__ */ (() => z.literal(["AC", "FVOCI_debt", "FVOCI_equity", "FVPL"]))();
export const Repayment = /* @__PURE__ */ (() => z.strictObject({
  due_on: LedgerDate,
  principal: LedgerMoney,
}))();
export const Repayments = /* @__PURE__ */ (() => z.array(Repayment).max(600))();
export const OptionalFairValueLevel = /* @__PURE__ */ (() => z.int().min(1).max(3).nullable())();
export const OptionalLedgerAccountId = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991).nullable())();
export const Instrument = /* @__PURE__ */ (() => z.strictObject({
  id: RegisteredId,
  name: RegisteredName,
  kind: InstrumentKind,
  account_id: LedgerAccountId,
  non_current_account_id: OptionalLedgerAccountId,
  allowance_account_id: OptionalLedgerAccountId,
  business_model: OptionalBusinessModel.nullable(),
  has_sppi: z.boolean().nullable(),
  is_elected_fvoci: z.boolean(),
  category: InstrumentCategory,
  ecl_assessed_on: OptionalLedgerDate,
  fair_value_level: OptionalFairValueLevel,
  repayments: Repayments,
}))();
export const InstrumentCreate = /* @__PURE__ */ (() => z.strictObject({
  name: ChosenName,
  kind: InstrumentKind,
  account_id: LedgerAccountId,
  non_current_account_id: OptionalLedgerAccountId.exactOptional(),
  allowance_account_id: OptionalLedgerAccountId.exactOptional(),
  business_model: OptionalBusinessModel.nullable().exactOptional(),
  has_sppi: z.boolean().nullable().exactOptional(),
  is_elected_fvoci: z.boolean().exactOptional(),
  category: InstrumentCategory,
  ecl_assessed_on: OptionalLedgerDate.exactOptional(),
  fair_value_level: OptionalFairValueLevel.exactOptional(),
  repayments: Repayments.exactOptional(),
}))();
export const InstrumentUpdate = /* @__PURE__ */ (() => z.strictObject({
  name: ChosenName.exactOptional(),
  kind: InstrumentKind.exactOptional(),
  account_id: LedgerAccountId.exactOptional(),
  non_current_account_id: OptionalLedgerAccountId.exactOptional(),
  allowance_account_id: OptionalLedgerAccountId.exactOptional(),
  business_model: OptionalBusinessModel.nullable().exactOptional(),
  has_sppi: z.boolean().nullable().exactOptional(),
  is_elected_fvoci: z.boolean().exactOptional(),
  category: InstrumentCategory.exactOptional(),
  ecl_assessed_on: OptionalLedgerDate.exactOptional(),
  fair_value_level: OptionalFairValueLevel.exactOptional(),
  repayments: Repayments.exactOptional(),
}))();
export const InstrumentList = /* @__PURE__ */ (() => z.array(Instrument).max(100))();
export const InstrumentPage = /* @__PURE__ */ (() => z.strictObject({
  data: InstrumentList,
  pagination: Pagination,
}))();
export const AssetClass = /* @__PURE__ */ (() => z.literal(["ppe", "intangible", "investment_property"]))();
export const AssetKind = /* @__PURE__ */ (() => z.literal(["land", "building", "plant", "vehicle", "furniture", "software", "goodwill", "other"]))();
export const DepreciationMethod = /* @__PURE__ */ (() => z.literal(["straight_line", "reducing"]))();
export const MeasurementModel = /* @__PURE__ */ (() => z.literal(["cost", "revaluation"]))();
export const OptionalRegisteredId = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991).nullable())();
export const OptionalLedgerMoney = /* @__PURE__ */ (() => z.string().refine(...k.atMost(18)).regex(k.pattern("^(0|[1-9][0-9]{0,12})(\\.[0-9]{1,4})?$")).nullable())();
export const OptionalAnnualRate = /* @__PURE__ */ (() => z.string().refine(...k.atMost(12)).regex(k.pattern("^(0(\\.[0-9]{1,10})?|1(\\.0{1,10})?)$")).nullable())();
export const OptionalMonths = /* @__PURE__ */ (() => z.int().min(1).max(1200).nullable())();
export const Asset = /* @__PURE__ */ (() => z.strictObject({
  id: RegisteredId,
  name: RegisteredName,
  asset_class: AssetClass,
  kind: AssetKind,
  cost_account_id: LedgerAccountId,
  accumulated_account_id: OptionalLedgerAccountId,
  expense_account_id: OptionalLedgerAccountId,
  acquired_on: LedgerDate,
  available_on: OptionalLedgerDate,
  cost: LedgerMoney,
  residual: LedgerMoney,
  life_months: OptionalMonths,
  method: DepreciationMethod,
  annual_rate: OptionalAnnualRate,
  model: MeasurementModel,
  fair_value_level: OptionalFairValueLevel,
  held_for_sale_on: OptionalLedgerDate,
  disposed_on: OptionalLedgerDate,
  proceeds: OptionalLedgerMoney,
  reviewed_on: OptionalLedgerDate,
  impairment_tested_on: OptionalLedgerDate,
  is_qualifying: z.boolean(),
  financed_by_id: OptionalRegisteredId,
}))();
export const AssetCreate = /* @__PURE__ */ (() => z.strictObject({
  name: ChosenName,
  asset_class: AssetClass,
  kind: AssetKind,
  cost_account_id: LedgerAccountId,
  accumulated_account_id: OptionalLedgerAccountId.exactOptional(),
  expense_account_id: OptionalLedgerAccountId.exactOptional(),
  acquired_on: LedgerDate,
  available_on: OptionalLedgerDate.exactOptional(),
  cost: LedgerMoney,
  residual: LedgerMoney.exactOptional(),
  life_months: OptionalMonths.exactOptional(),
  method: DepreciationMethod.exactOptional(),
  annual_rate: OptionalAnnualRate.exactOptional(),
  model: MeasurementModel.exactOptional(),
  fair_value_level: OptionalFairValueLevel.exactOptional(),
  held_for_sale_on: OptionalLedgerDate.exactOptional(),
  disposed_on: OptionalLedgerDate.exactOptional(),
  proceeds: OptionalLedgerMoney.exactOptional(),
  reviewed_on: OptionalLedgerDate.exactOptional(),
  impairment_tested_on: OptionalLedgerDate.exactOptional(),
  is_qualifying: z.boolean().exactOptional(),
  financed_by_id: OptionalRegisteredId.exactOptional(),
}))();
export const AssetUpdate = /* @__PURE__ */ (() => z.strictObject({
  name: ChosenName.exactOptional(),
  asset_class: AssetClass.exactOptional(),
  kind: AssetKind.exactOptional(),
  cost_account_id: LedgerAccountId.exactOptional(),
  accumulated_account_id: OptionalLedgerAccountId.exactOptional(),
  expense_account_id: OptionalLedgerAccountId.exactOptional(),
  acquired_on: LedgerDate.exactOptional(),
  available_on: OptionalLedgerDate.exactOptional(),
  cost: LedgerMoney.exactOptional(),
  residual: LedgerMoney.exactOptional(),
  life_months: OptionalMonths.exactOptional(),
  method: DepreciationMethod.exactOptional(),
  annual_rate: OptionalAnnualRate.exactOptional(),
  model: MeasurementModel.exactOptional(),
  fair_value_level: OptionalFairValueLevel.exactOptional(),
  held_for_sale_on: OptionalLedgerDate.exactOptional(),
  disposed_on: OptionalLedgerDate.exactOptional(),
  proceeds: OptionalLedgerMoney.exactOptional(),
  reviewed_on: OptionalLedgerDate.exactOptional(),
  impairment_tested_on: OptionalLedgerDate.exactOptional(),
  is_qualifying: z.boolean().exactOptional(),
  financed_by_id: OptionalRegisteredId.exactOptional(),
}))();
export const AssetList = /* @__PURE__ */ (() => z.array(Asset).max(100))();
export const AssetPage = /* @__PURE__ */ (() => z.strictObject({
  data: AssetList,
  pagination: Pagination,
}))();
export const LeasedClass = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(60)).regex(k.pattern("^[^\\u0000]+$")))();
export const LeaseExemption = /* @__PURE__ */ (() => z.literal(["none", "short_term", "low_value"]))();
export const AnnualRate = /* @__PURE__ */ (() => z.string().refine(...k.atMost(12)).regex(k.pattern("^(0(\\.[0-9]{1,10})?|1(\\.0{1,10})?)$")))();
export const Months = /* @__PURE__ */ (() => z.int().min(1).max(1200))();
export const Lease = /* @__PURE__ */ (() => z.strictObject({
  id: RegisteredId,
  name: RegisteredName,
  asset_class: LeasedClass,
  commencement_on: LedgerDate,
  term_months: Months,
  payment: LedgerMoney,
  every_months: Months,
  is_in_advance: z.boolean(),
  rate: AnnualRate,
  has_purchase_option: z.boolean(),
  exemption: LeaseExemption,
  life_months: OptionalMonths,
  rou_account_id: LedgerAccountId,
  rou_accumulated_account_id: LedgerAccountId,
  liability_current_account_id: LedgerAccountId,
  liability_non_current_account_id: LedgerAccountId,
  interest_account_id: LedgerAccountId,
  ended_on: OptionalLedgerDate,
}))();
export const LeaseCreate = /* @__PURE__ */ (() => z.strictObject({
  name: ChosenName,
  asset_class: z.string().min(1).refine(...k.atMost(60)).regex(k.pattern("^[^\\u0000]*[^\\u0000-\\u0020\\u007f-\\u00a0\\u00ad\\u034f\\u061c\\u115f\\u1160\\u1680\\u17b4\\u17b5\\u180b-\\u180f\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u2800\\u3000\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb𛲠-𛲣𝅳-𝅺󠀀-󠿿][^\\u0000]*$")),
  commencement_on: LedgerDate,
  term_months: Months,
  payment: LedgerMoney,
  every_months: Months,
  is_in_advance: z.boolean().exactOptional(),
  rate: AnnualRate,
  has_purchase_option: z.boolean().exactOptional(),
  exemption: LeaseExemption.exactOptional(),
  life_months: OptionalMonths.exactOptional(),
  rou_account_id: LedgerAccountId,
  rou_accumulated_account_id: LedgerAccountId,
  liability_current_account_id: LedgerAccountId,
  liability_non_current_account_id: LedgerAccountId,
  interest_account_id: LedgerAccountId,
  ended_on: OptionalLedgerDate.exactOptional(),
}))();
export const LeaseUpdate = /* @__PURE__ */ (() => z.strictObject({
  name: ChosenName.exactOptional(),
  asset_class: z.string().min(1).refine(...k.atMost(60)).regex(k.pattern("^[^\\u0000]*[^\\u0000-\\u0020\\u007f-\\u00a0\\u00ad\\u034f\\u061c\\u115f\\u1160\\u1680\\u17b4\\u17b5\\u180b-\\u180f\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u2800\\u3000\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb𛲠-𛲣𝅳-𝅺󠀀-󠿿][^\\u0000]*$")).exactOptional(),
  commencement_on: LedgerDate.exactOptional(),
  term_months: Months.exactOptional(),
  payment: LedgerMoney.exactOptional(),
  every_months: Months.exactOptional(),
  is_in_advance: z.boolean().exactOptional(),
  rate: AnnualRate.exactOptional(),
  has_purchase_option: z.boolean().exactOptional(),
  exemption: LeaseExemption.exactOptional(),
  life_months: OptionalMonths.exactOptional(),
  rou_account_id: LedgerAccountId.exactOptional(),
  rou_accumulated_account_id: LedgerAccountId.exactOptional(),
  liability_current_account_id: LedgerAccountId.exactOptional(),
  liability_non_current_account_id: LedgerAccountId.exactOptional(),
  interest_account_id: LedgerAccountId.exactOptional(),
  ended_on: OptionalLedgerDate.exactOptional(),
}))();
export const LeaseList = /* @__PURE__ */ (() => z.array(Lease).max(100))();
export const LeasePage = /* @__PURE__ */ (() => z.strictObject({
  data: LeaseList,
  pagination: Pagination,
}))();
export const RuleId = /* @__PURE__ */ (() => z.string().min(5).refine(...k.atMost(6)).regex(k.pattern("^(LED|[0-9]{2,3})-[0-9]{2}$")))();
export const RuleIds = /* @__PURE__ */ (() => z.array(RuleId).min(1).max(200))();
export const CheckRequest = /* @__PURE__ */ (() => z.strictObject({
  year_id: RegisteredId.exactOptional(),
  period_id: RegisteredId.exactOptional(),
  rules: RuleIds.exactOptional(),
}))();
export const AskedRules = /* @__PURE__ */ (() => z.array(RuleId).max(200).nullable())();
export const CheckResult = /* @__PURE__ */ (() => z.strictObject({
  check_id: RegisteredId,
}))();
export const CheckProgress = /* @__PURE__ */ (() => z.strictObject({
  rule_id: RuleId,
}))();
export const ResultCounts = /* @__PURE__ */ (() => z.strictObject({
  PASS: z.int().min(0).max(9007199254740991),
  FAIL: z.int().min(0).max(9007199254740991),
  WARNING: z.int().min(0).max(9007199254740991),
  INFO: z.int().min(0).max(9007199254740991),
  NOT_APPLICABLE: z.int().min(0).max(9007199254740991),
}))();
export const PercentageShare = /* @__PURE__ */ (() => z.number().min(0).max(100))();
export const OptionalShare = /* @__PURE__ */ (() => z.number().min(0).max(100).nullable())();
export const ComplianceScores = /* @__PURE__ */ (() => z.strictObject({
  compliance_score: PercentageShare,
  pass_rate: OptionalShare,
  coverage: PercentageShare,
}))();
export const CheckedYear = /* @__PURE__ */ (() => z.strictObject({
  year_id: RegisteredId,
  last_number: z.int().min(0).max(9007199254740991),
}))();
export const CheckedYears = /* @__PURE__ */ (() => z.array(CheckedYear).max(1000))();
export const Subject = /* @__PURE__ */ (() => z.string().refine(...k.atMost(255)))();
export const Framework = /* @__PURE__ */ (() => z.literal(["mfrs", "mpers"]))();
export const CheckSummary = /* @__PURE__ */ (() => z.strictObject({
  id: RegisteredId,
  label: z.string().refine(...k.atMost(60)),
  year_id: RegisteredId,
  period_id: OptionalRegisteredId,
  starts_on: LedgerDate,
  ends_on: LedgerDate,
  framework: Framework,
  rules: AskedRules,
  rule_set_version: z.string().refine(...k.atMost(64)),
  snapshot: CheckedYears,
  counts: ResultCounts,
  scores: ComplianceScores,
  started_by: Subject,
  started_at: z.iso.datetime({ offset: true }),
  finished_at: z.iso.datetime({ offset: true }),
  is_ready_to_lock: z.boolean(),
}))();
export const CheckList = /* @__PURE__ */ (() => z.array(CheckSummary).max(100))();
export const CheckPage = /* @__PURE__ */ (() => z.strictObject({
  data: CheckList,
  pagination: Pagination,
}))();
export const RuleResult = /* @__PURE__ */ (() => z.literal(["PASS", "FAIL", "WARNING", "INFO", "NOT_APPLICABLE"]))();
export const RuleLevel = /* @__PURE__ */ (() => z.literal(["CRITICAL", "HIGH", "MEDIUM", "LOW", "INFO"]))();
export const StandardCode = /* @__PURE__ */ (() => z.string().refine(...k.atMost(40)))();
export const RuleVerdict = /* @__PURE__ */ (() => z.strictObject({
  rule_id: RuleId,
  standard: StandardCode,
  paragraph: z.string().refine(...k.atMost(80)).nullable(),
  level: RuleLevel,
  result: RuleResult,
  findings: z.int().min(0).max(9007199254740991),
  omitted: z.int().min(0).max(9007199254740991),
}))();
export const RuleVerdicts = /* @__PURE__ */ (() => z.array(RuleVerdict).max(200))();
export const Check = /* @__PURE__ */ (() => z.strictObject({
  id: RegisteredId,
  label: z.string().refine(...k.atMost(60)),
  year_id: RegisteredId,
  period_id: OptionalRegisteredId,
  starts_on: LedgerDate,
  ends_on: LedgerDate,
  framework: Framework,
  rules: AskedRules,
  rule_set_version: z.string().refine(...k.atMost(64)),
  snapshot: CheckedYears,
  counts: ResultCounts,
  scores: ComplianceScores,
  started_by: Subject,
  started_at: z.iso.datetime({ offset: true }),
  finished_at: z.iso.datetime({ offset: true }),
  is_ready_to_lock: z.boolean(),
  verdicts: RuleVerdicts,
}))();
export const LedgerText = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(500)).regex(k.pattern("^[^\\u0000]+$")))();
export const OptionalWaiver = /* @__PURE__ */ (() => z.strictObject({
  reason: LedgerText,
  waived_by: Subject,
  waived_at: z.iso.datetime({ offset: true }),
}))();
export const Waiving = /* @__PURE__ */ (() => z.strictObject({
  reason: LedgerText,
}))();
export const OptionalEntryId = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991).nullable())();
export const OptionalLedgerAmount = /* @__PURE__ */ (() => z.string().refine(...k.atMost(40)).regex(k.pattern("^-?(0|[1-9][0-9]{0,29})(\\.[0-9]{1,4})?$")).nullable())();
export const Finding = /* @__PURE__ */ (() => z.strictObject({
  id: RegisteredId,
  check_id: RegisteredId,
  rule_id: RuleId,
  standard: StandardCode,
  paragraph: z.string().refine(...k.atMost(80)).nullable(),
  level: RuleLevel,
  result: RuleResult,
  message: z.string().refine(...k.atMost(4000)),
  suggested_correction: z.string().refine(...k.atMost(4000)),
  currency: CurrencyCode,
  amount: OptionalLedgerAmount,
  expected: OptionalLedgerAmount,
  entry_id: OptionalEntryId,
  account_id: OptionalLedgerAccountId,
  object_kind: z.string().refine(...k.atMost(40)).nullable(),
  object_id: OptionalRegisteredId,
  waiver: OptionalWaiver.nullable(),
}))();
export const FindingList = /* @__PURE__ */ (() => z.array(Finding).max(100))();
export const FindingPage = /* @__PURE__ */ (() => z.strictObject({
  data: FindingList,
  pagination: Pagination,
}))();
export const Findings = /* @__PURE__ */ (() => z.array(Finding).max(500))();
export const ComparisonCounts = /* @__PURE__ */ (() => z.strictObject({
  new: z.int().min(0).max(9007199254740991),
  fixed: z.int().min(0).max(9007199254740991),
  same: z.int().min(0).max(9007199254740991),
}))();
export const CheckComparison = /* @__PURE__ */ (() => z.strictObject({
  check_id: RegisteredId,
  earlier_id: OptionalRegisteredId,
  new: Findings,
  fixed: Findings,
  same: Findings,
  counts: ComparisonCounts,
}))();
export const LedgerAmount = /* @__PURE__ */ (() => z.string().refine(...k.atMost(40)).regex(k.pattern("^-?(0|[1-9][0-9]{0,29})(\\.[0-9]{1,4})?$")))();
export const ReportFigure = /* @__PURE__ */ (() => z.strictObject({
  name: z.string().refine(...k.atMost(60)),
  label: z.string().refine(...k.atMost(100)),
  amount: LedgerAmount,
}))();
export const ReportFigures = /* @__PURE__ */ (() => z.array(ReportFigure).max(100))();
export const ReportStatement = /* @__PURE__ */ (() => z.strictObject({
  title: z.string().refine(...k.atMost(100)),
  lines: ReportFigures,
}))();
export const ReportStatements = /* @__PURE__ */ (() => z.array(ReportStatement).max(10))();
export const DisclosureStatus = /* @__PURE__ */ (() => z.literal(["draft", "approved"]))();
export const DisclosureTitle = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(200)).regex(k.pattern("^[^\\u0000]+$")))();
export const OptionalStandardCode = /* @__PURE__ */ (() => z.string().refine(...k.atMost(40)).nullable())();
export const DisclosureKind = /* @__PURE__ */ (() => z.literal(["note", "statement", "annex"]))();
export const ReportNote = /* @__PURE__ */ (() => z.strictObject({
  id: RegisteredId,
  kind: DisclosureKind,
  standard: OptionalStandardCode,
  title: DisclosureTitle,
  content: z.string().refine(...k.atMost(60000)),
  status: DisclosureStatus,
}))();
export const ReportNotes = /* @__PURE__ */ (() => z.array(ReportNote).max(1000))();
export const ComplianceReport = /* @__PURE__ */ (() => z.strictObject({
  honesty: z.string().refine(...k.atMost(500)),
  check: Check,
  has_changed: z.boolean(),
  base_currency: CurrencyCode,
  findings: Findings,
  disclosures: ReportNotes,
  statements: ReportStatements,
}))();
export const ReportPage = /* @__PURE__ */ (() => z.string().refine(...k.atMost(10000000)))();
export const RequirementId = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(60)).regex(k.pattern("^[a-z][a-z0-9_]*$")))();
export const DisclosureText = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(20000)).regex(k.pattern("^[^\\u0000]+$")))();
export const OptionalMoment = /* @__PURE__ */ (() => z.iso.datetime({ offset: true }).nullable())();
export const OptionalSubject = /* @__PURE__ */ (() => z.string().refine(...k.atMost(255)).nullable())();
export const Disclosure = /* @__PURE__ */ (() => z.strictObject({
  id: RegisteredId,
  kind: DisclosureKind,
  requirement_id: RequirementId,
  standard: OptionalStandardCode,
  starts_on: LedgerDate,
  ends_on: LedgerDate,
  title: DisclosureTitle,
  content: DisclosureText,
  status: DisclosureStatus,
  written_by: Subject,
  approved_by: OptionalSubject,
  approved_at: OptionalMoment,
}))();
export const DisclosureCreate = /* @__PURE__ */ (() => z.strictObject({
  kind: DisclosureKind,
  requirement_id: RequirementId,
  standard: OptionalStandardCode.exactOptional(),
  starts_on: LedgerDate,
  ends_on: LedgerDate,
  title: ChosenName,
  content: DisclosureText,
}))();
export const DisclosureUpdate = /* @__PURE__ */ (() => z.strictObject({
  kind: DisclosureKind.exactOptional(),
  requirement_id: RequirementId.exactOptional(),
  standard: OptionalStandardCode.exactOptional(),
  starts_on: LedgerDate.exactOptional(),
  ends_on: LedgerDate.exactOptional(),
  title: ChosenName.exactOptional(),
  content: DisclosureText.exactOptional(),
}))();
export const DisclosureList = /* @__PURE__ */ (() => z.array(Disclosure).max(100))();
export const DisclosurePage = /* @__PURE__ */ (() => z.strictObject({
  data: DisclosureList,
  pagination: Pagination,
}))();
export const Relationship = /* @__PURE__ */ (() => z.literal(["unrelated", "parent", "subsidiary", "associate", "joint_venture", "director", "key_management", "shareholder", "close_family", "other_related"]))();
export const Party = /* @__PURE__ */ (() => z.strictObject({
  id: RegisteredId,
  name: RegisteredName,
  relationship: Relationship,
}))();
export const PartyCreate = /* @__PURE__ */ (() => z.strictObject({
  name: ChosenName,
  relationship: Relationship,
}))();
export const PartyUpdate = /* @__PURE__ */ (() => z.strictObject({
  name: ChosenName.exactOptional(),
  relationship: Relationship.exactOptional(),
}))();
export const PartyList = /* @__PURE__ */ (() => z.array(Party).max(100))();
export const PartyPage = /* @__PURE__ */ (() => z.strictObject({
  data: PartyList,
  pagination: Pagination,
}))();
export const Assertion = /* @__PURE__ */ (() => z.strictObject({
  id: RegisteredId,
  rule_id: RuleId,
  starts_on: LedgerDate,
  ends_on: LedgerDate,
  statement: LedgerText,
  made_by: Subject,
}))();
export const AssertionCreate = /* @__PURE__ */ (() => z.strictObject({
  rule_id: RuleId,
  starts_on: LedgerDate,
  ends_on: LedgerDate,
  statement: LedgerText,
}))();
export const AssertionUpdate = /* @__PURE__ */ (() => z.strictObject({
  rule_id: RuleId.exactOptional(),
  starts_on: LedgerDate.exactOptional(),
  ends_on: LedgerDate.exactOptional(),
  statement: LedgerText.exactOptional(),
}))();
export const AssertionList = /* @__PURE__ */ (() => z.array(Assertion).max(100))();
export const AssertionPage = /* @__PURE__ */ (() => z.strictObject({
  data: AssertionList,
  pagination: Pagination,
}))();
export const Probability = /* @__PURE__ */ (() => z.literal(["probable", "possible", "remote"]))();
export const Provision = /* @__PURE__ */ (() => z.strictObject({
  id: RegisteredId,
  name: RegisteredName,
  account_id: LedgerAccountId,
  probability: Probability,
  estimate: LedgerMoney,
  reviewed_on: OptionalLedgerDate,
  disclosure_id: OptionalRegisteredId,
}))();
export const ProvisionCreate = /* @__PURE__ */ (() => z.strictObject({
  name: ChosenName,
  account_id: LedgerAccountId,
  probability: Probability,
  estimate: LedgerMoney,
  reviewed_on: OptionalLedgerDate.exactOptional(),
  disclosure_id: OptionalRegisteredId.exactOptional(),
}))();
export const ProvisionUpdate = /* @__PURE__ */ (() => z.strictObject({
  name: ChosenName.exactOptional(),
  account_id: LedgerAccountId.exactOptional(),
  probability: Probability.exactOptional(),
  estimate: LedgerMoney.exactOptional(),
  reviewed_on: OptionalLedgerDate.exactOptional(),
  disclosure_id: OptionalRegisteredId.exactOptional(),
}))();
export const ProvisionList = /* @__PURE__ */ (() => z.array(Provision).max(100))();
export const ProvisionPage = /* @__PURE__ */ (() => z.strictObject({
  data: ProvisionList,
  pagination: Pagination,
}))();
export const SubsequentEventKind = /* @__PURE__ */ (() => z.literal(["adjusting", "non_adjusting", "dividend"]))();
export const SubsequentEvent = /* @__PURE__ */ (() => z.strictObject({
  id: RegisteredId,
  name: RegisteredName,
  occurred_on: LedgerDate,
  kind: SubsequentEventKind,
  amount: OptionalLedgerMoney,
  entry_id: OptionalEntryId,
  disclosure_id: OptionalRegisteredId,
  is_material: z.boolean(),
}))();
export const SubsequentEventCreate = /* @__PURE__ */ (() => z.strictObject({
  name: ChosenName,
  occurred_on: LedgerDate,
  kind: SubsequentEventKind,
  amount: OptionalLedgerMoney.exactOptional(),
  entry_id: OptionalEntryId.exactOptional(),
  disclosure_id: OptionalRegisteredId.exactOptional(),
  is_material: z.boolean().exactOptional(),
}))();
export const SubsequentEventUpdate = /* @__PURE__ */ (() => z.strictObject({
  name: ChosenName.exactOptional(),
  occurred_on: LedgerDate.exactOptional(),
  kind: SubsequentEventKind.exactOptional(),
  amount: OptionalLedgerMoney.exactOptional(),
  entry_id: OptionalEntryId.exactOptional(),
  disclosure_id: OptionalRegisteredId.exactOptional(),
  is_material: z.boolean().exactOptional(),
}))();
export const SubsequentEventList = /* @__PURE__ */ (() => z.array(SubsequentEvent).max(100))();
export const SubsequentEventPage = /* @__PURE__ */ (() => z.strictObject({
  data: SubsequentEventList,
  pagination: Pagination,
}))();
export const MainBusiness = /* @__PURE__ */ (() => z.literal(["general", "financing", "investing"]))();
export const StandardTitle = /* @__PURE__ */ (() => z.string().refine(...k.atMost(200)))();
export const Standard = /* @__PURE__ */ (() => z.strictObject({
  code: StandardCode,
  title: StandardTitle,
  issued_by: z.string().refine(...k.atMost(100)),
  effective_from: OptionalLedgerDate,
  effective_to: OptionalLedgerDate,
  superseded_by: OptionalStandardCode,
  ifrs_counterpart: OptionalStandardCode,
}))();
export const StandardList = /* @__PURE__ */ (() => z.array(Standard).max(200))();
export const RuleReference = /* @__PURE__ */ (() => z.string().refine(...k.atMost(120)))();
export const OptionalRuleReference = /* @__PURE__ */ (() => z.string().refine(...k.atMost(120)).nullable())();
export const ComplianceRule = /* @__PURE__ */ (() => z.strictObject({
  id: RuleId,
  level: RuleLevel,
  basis: RuleReference,
  basis_from_2027: OptionalRuleReference,
  is_for_mpers: z.boolean(),
  breach: RuleResult,
  holds: z.string().refine(...k.atMost(1000)),
  correction: z.string().refine(...k.atMost(1000)),
}))();
export const RuleList = /* @__PURE__ */ (() => z.array(ComplianceRule).max(200))();
export const ComplianceSettings = /* @__PURE__ */ (() => z.strictObject({
  framework: Framework,
  main_business: MainBusiness,
  started_on: OptionalLedgerDate,
  materiality: OptionalLedgerMoney,
}))();
export const ComplianceSettingsUpdate = /* @__PURE__ */ (() => z.strictObject({
  framework: Framework.exactOptional(),
  main_business: MainBusiness.exactOptional(),
  started_on: OptionalLedgerDate.exactOptional(),
  materiality: OptionalLedgerMoney.exactOptional(),
}))();
export const ContentIcon = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(64)))();
export const Color = /* @__PURE__ */ (() => z.string().refine(...k.atMost(7)).regex(k.pattern("^#[0-9A-Fa-f]{6}$")))();
export const Inclusion = /* @__PURE__ */ (() => z.literal(["meta"]))();
export const Age = /* @__PURE__ */ (() => z.int().min(0).max(18).nullable())();
export const ContentTag = /* @__PURE__ */ (() => z.string().refine(...k.atMost(50)))();
export const ContentTags = /* @__PURE__ */ (() => z.array(ContentTag).max(100))();
export const ContentMeta = /* @__PURE__ */ (() => z.strictObject({
  minAge: Age,
  maxAge: Age,
  tags: ContentTags,
  sort: z.int().min(-9007199254740991).max(9007199254740991),
  locale: z.string().min(1).refine(...k.atMost(35)),
}))();
export const Gradient = /* @__PURE__ */ (() => z.array(Color).min(2).max(2))();
export const Affirmation = /* @__PURE__ */ (() => z.strictObject({
  id: ContentId,
  text: ContentText,
  gradient: Gradient,
  meta: ContentMeta.exactOptional(),
}))();
export const AffirmationList = /* @__PURE__ */ (() => z.array(Affirmation).max(10000))();
export const LearningSubject = /* @__PURE__ */ (() => z.strictObject({
  id: ContentId,
  name: ContentText,
  icon: ContentIcon,
  color: Color,
  meta: ContentMeta.exactOptional(),
}))();
export const SubjectList = /* @__PURE__ */ (() => z.array(LearningSubject).max(10000))();
export const Flashcard = /* @__PURE__ */ (() => z.strictObject({
  id: ContentId,
  question: ContentText,
  answer: ContentText,
  acceptableAnswers: AcceptableAnswers,
  difficulty: Difficulty,
  meta: ContentMeta.exactOptional(),
}))();
export const FlashcardList = /* @__PURE__ */ (() => z.array(Flashcard).max(10000))();
export const Chore = /* @__PURE__ */ (() => z.strictObject({
  id: ContentId,
  label: ContentText,
  icon: ContentIcon,
  isExtra: z.boolean(),
  meta: ContentMeta.exactOptional(),
}))();
export const ChoreList = /* @__PURE__ */ (() => z.array(Chore).max(10000))();
export const OutdoorActivity = /* @__PURE__ */ (() => z.strictObject({
  id: ContentId,
  name: ContentText,
  category: ContentTag,
  icon: ContentIcon,
  time: z.string().refine(...k.atMost(50)),
  points: z.int().min(0).max(9007199254740991),
  isDaily: z.boolean(),
  meta: ContentMeta.exactOptional(),
}))();
export const OutdoorActivityList = /* @__PURE__ */ (() => z.array(OutdoorActivity).max(10000))();
export const RoleNamesItem = /* @__PURE__ */ (() => z.string().refine(...k.atMost(255)))();
export const RoleNames = /* @__PURE__ */ (() => z.array(RoleNamesItem).max(1000))();
export const ClientRoles = /* @__PURE__ */ (() => z.record(z.string(), RoleNames))();
export const TokenClaims = /* @__PURE__ */ (() => z.record(z.string(), z.unknown()))();
export const Profile = /* @__PURE__ */ (() => z.strictObject({
  sub: z.string().refine(...k.atMost(255)),
  username: z.string().refine(...k.atMost(255)).nullable(),
  email: z.string().refine(...k.atMost(320)).nullable(),
  name: z.string().refine(...k.atMost(255)).nullable(),
  realm_roles: RoleNames,
  client_roles: ClientRoles,
}))();
export const LegacyProfile = /* @__PURE__ */ (() => z.strictObject({
  sub: z.string().refine(...k.atMost(255)),
  username: z.string().refine(...k.atMost(255)).nullable(),
  email: z.string().refine(...k.atMost(320)).nullable(),
  name: z.string().refine(...k.atMost(255)).nullable(),
  realm_roles: RoleNames,
  client_roles: ClientRoles,
  raw_claims: TokenClaims,
}))();
export const JsonWebKey = /* @__PURE__ */ (() => z.strictObject({
  kty: z.string().refine(...k.atMost(10)),
  kid: z.string().refine(...k.atMost(200)),
  use: z.literal(["sig"]),
  alg: z.string().refine(...k.atMost(20)),
  crv: z.string().refine(...k.atMost(20)).exactOptional(),
  x: z.string().refine(...k.atMost(200)).exactOptional(),
  y: z.string().refine(...k.atMost(200)).exactOptional(),
  n: z.string().refine(...k.atMost(2000)).exactOptional(),
  e: z.string().refine(...k.atMost(20)).exactOptional(),
}))();
export const JsonWebKeys = /* @__PURE__ */ (() => z.array(JsonWebKey).max(20))();
export const JsonWebKeySet = /* @__PURE__ */ (() => z.strictObject({
  keys: JsonWebKeys,
}))();
export const JobId = /* @__PURE__ */ (() => z.guid())();
export const JobKindName = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(100)).regex(k.pattern("^[a-z][a-z0-9_]*$")))();
export const JobState = /* @__PURE__ */ (() => z.literal(["PENDING", "STARTED", "PROGRESS", "RETRY", "SUCCESS", "FAILURE", "CANCELLED", "DEAD"]))();
export const LegacyJobState = /* @__PURE__ */ (() => z.literal(["PENDING", "STARTED", "PROGRESS", "RETRY", "SUCCESS", "FAILURE", "REVOKED"]))();
export const Moment = /* @__PURE__ */ (() => z.iso.datetime({ offset: true }).nullable())();
export const Steps = /* @__PURE__ */ (() => z.int().min(0).max(9007199254740991))();
export const TotalSteps = /* @__PURE__ */ (() => z.int().min(0).max(9007199254740991).nullable())();
export const Percentage = /* @__PURE__ */ (() => z.int().min(0).max(100))();
export const JobPayload = /* @__PURE__ */ (() => z.union([z.record(z.string(), z.unknown()), z.string().refine(...k.atMost(16384))]).nullable())();
export const JobResult = /* @__PURE__ */ (() => z.union([z.record(z.string(), z.unknown()), z.string().refine(...k.atMost(65536))]).nullable())();
export const JobError = /* @__PURE__ */ (() => z.strictObject({
  code: z.string().refine(...k.atMost(100)),
  message: z.string().refine(...k.atMost(2000)),
}))();
export const JobFailure = /* @__PURE__ */ (() => JobError.nullable())();
export const JobArtifact = /* @__PURE__ */ (() => z.strictObject({
  name: z.string().refine(...k.atMost(200)),
  media_type: z.string().refine(...k.atMost(200)),
  size: z.int().min(0).max(9007199254740991),
  sha256: z.string().refine(...k.atMost(64)),
  expires_at: z.iso.datetime({ offset: true }),
}))();
export const MadeFile = /* @__PURE__ */ (() => JobArtifact.nullable())();
export const FileContent = /* @__PURE__ */ (() => z.instanceof(globalThis.Blob).refine(...k.atMost(1073741824)))();
export const Job = /* @__PURE__ */ (() => z.strictObject({
  job_id: JobId,
  kind: JobKindName,
  state: JobState,
  progress: Percentage,
  step: Steps,
  total_steps: TotalSteps,
  payload: JobPayload,
  result: JobResult,
  error: JobFailure,
  attempt: z.int().min(0).max(1000000),
  created_at: z.iso.datetime({ offset: true }),
  run_at: z.iso.datetime({ offset: true }),
  started_at: z.iso.datetime({ offset: true }).nullable(),
  finished_at: Moment,
  artifact: MadeFile,
}))();
export const JobList = /* @__PURE__ */ (() => z.array(Job).max(100))();
export const JobPage = /* @__PURE__ */ (() => z.strictObject({
  data: JobList,
  pagination: Pagination,
}))();
export const JobAccepted = /* @__PURE__ */ (() => z.strictObject({
  job_id: JobId,
  state: JobState,
}))();
export const LegacyJobAccepted = /* @__PURE__ */ (() => z.strictObject({
  job_id: JobId,
}))();
export const LegacyJob = /* @__PURE__ */ (() => z.strictObject({
  job_id: JobId,
  state: LegacyJobState,
  result: JobResult,
}))();
export const JobPriority = /* @__PURE__ */ (() => z.int().min(0).max(1000))();
export const AdminJob = /* @__PURE__ */ (() => z.strictObject({
  job: Job,
  tenant_id: TenantName,
  owner_kind: ActorKind,
  owner: z.string().refine(...k.atMost(255)),
  queue: z.string().refine(...k.atMost(100)),
  priority: JobPriority,
  attempts_allowed: z.int().min(1).max(1000000),
  crashes: z.int().min(0).max(1000000),
  worker: z.string().refine(...k.atMost(500)).nullable(),
  cancel_requested_at: Moment,
  request_id: z.string().refine(...k.atMost(128)).nullable(),
}))();
export const AdminJobList = /* @__PURE__ */ (() => z.array(AdminJob).max(100))();
export const AdminJobPage = /* @__PURE__ */ (() => z.strictObject({
  data: AdminJobList,
  next_cursor: z.string().refine(...k.atMost(36)).nullable(),
}))();
export const AskedPriority = /* @__PURE__ */ (() => z.int().min(100).max(1000).nullable())();
export const DueAt = /* @__PURE__ */ (() => z.iso.datetime({ offset: true }).nullable())();
export const ExportFormat = /* @__PURE__ */ (() => z.literal(["csv", "jsonl"]))();
export const ExportAuditLogArguments = /* @__PURE__ */ (() => z.strictObject({
  format: ExportFormat.exactOptional(),
  event: EventName.exactOptional(),
  actor: z.string().min(1).refine(...k.atMost(255)).regex(k.pattern("^[^\\u0000]+$")).exactOptional(),
  since: z.iso.datetime({ offset: true }).exactOptional(),
  until: z.iso.datetime({ offset: true }).exactOptional(),
}))();
export const ExportAuditLogJob = /* @__PURE__ */ (() => z.strictObject({
  kind: z.literal(["export_audit_log"]),
  arguments: ExportAuditLogArguments.exactOptional(),
  priority: AskedPriority.exactOptional(),
  run_at: DueAt.exactOptional(),
}))();
export const ExportProjectsArguments = /* @__PURE__ */ (() => z.strictObject({
  format: ExportFormat.exactOptional(),
}))();
export const ExportProjectsJob = /* @__PURE__ */ (() => z.strictObject({
  kind: z.literal(["export_projects"]),
  arguments: ExportProjectsArguments.exactOptional(),
  priority: AskedPriority.exactOptional(),
  run_at: DueAt.exactOptional(),
}))();
export const DemoArguments = /* @__PURE__ */ (() => z.strictObject({
  steps: z.int().min(1).max(100).exactOptional(),
  step_seconds: z.number().min(0).max(10).exactOptional(),
  message: z.string().refine(...k.atMost(1000)).regex(k.pattern("^[^\\u0000]*$")).exactOptional(),
}))();
export const DemoKind = /* @__PURE__ */ (() => z.literal(["demo"]))();
export const DemoJob = /* @__PURE__ */ (() => z.strictObject({
  kind: DemoKind.exactOptional(),
  arguments: DemoArguments.exactOptional(),
  priority: AskedPriority.exactOptional(),
  run_at: DueAt.exactOptional(),
}))();
export const JobRequest = /* @__PURE__ */ (() => z.union([DemoJob, ExportProjectsJob, ExportAuditLogJob]))();
export const DemoProgress = /* @__PURE__ */ (() => z.strictObject({
  message: z.string().refine(...k.atMost(1000)),
}))();
export const DemoResult = /* @__PURE__ */ (() => z.string().refine(...k.atMost(200)))();
export const ExportProgress = /* @__PURE__ */ (() => z.strictObject({
  rows: z.int().min(0).max(9007199254740991),
}))();
export const ExportResult = /* @__PURE__ */ (() => z.strictObject({
  rows: z.int().min(0).max(9007199254740991),
}))();
export const EventId = /* @__PURE__ */ (() => z.string().min(3).refine(...k.atMost(80)).regex(k.pattern("^[0-9A-Za-z_-]{1,60}\\.[0-9]{1,18}$")))();
export const JobStateChanged = /* @__PURE__ */ (() => z.strictObject({
  event: z.literal(["state"]),
  id: EventId,
  job_id: JobId,
  state: JobState,
  progress: Percentage,
  step: Steps,
  total_steps: TotalSteps,
  payload: JobPayload,
}))();
export const JobProgressed = /* @__PURE__ */ (() => z.strictObject({
  event: z.literal(["progress"]),
  id: EventId,
  job_id: JobId,
  progress: Percentage,
  step: Steps,
  total_steps: TotalSteps,
  payload: JobPayload,
}))();
export const JobFinished = /* @__PURE__ */ (() => z.strictObject({
  event: z.literal(["finished"]),
  id: EventId,
  job_id: JobId,
  state: JobState,
  result: JobResult,
  error: JobFailure,
}))();
export const JobSubscribed = /* @__PURE__ */ (() => z.strictObject({
  event: z.literal(["subscribed"]),
  channel: z.string().refine(...k.atMost(60)),
  job_id: JobId,
  resumed: z.boolean(),
}))();
export const JobMessage = /* @__PURE__ */ (() => z.union([JobSubscribed, JobStateChanged, JobProgressed, JobFinished, ChannelGoingAway]))();
export const JobEvent = /* @__PURE__ */ (() => z.union([JobStateChanged, JobProgressed, JobFinished]))();
export const JobEventList = /* @__PURE__ */ (() => z.array(JobEvent).max(100))();
export const JobEventPage = /* @__PURE__ */ (() => z.strictObject({
  data: JobEventList,
  next_cursor: z.string().refine(...k.atMost(80)).nullable(),
}))();
export const LedgerAccountCode = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(20)).regex(k.pattern("^[0-9A-Za-z.-]+$")))();
export const LedgerAccountName = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(200)).regex(k.pattern("^[^\\u0000]+$")))();
export const MalayAccountName = /* @__PURE__ */ (() => z.string().refine(...k.atMost(200)).regex(k.pattern("^[^\\u0000]*$")).nullable())();
export const LedgerAccountType = /* @__PURE__ */ (() => z.literal(["asset", "liability", "equity", "revenue", "expense"]))();
export const LedgerSubType = /* @__PURE__ */ (() => z.literal(["current_asset", "fixed_asset", "right_of_use_asset", "intangible_asset", "investment_property", "non_current_asset", "current_liability", "long_term_liability", "share_capital", "reserve", "retained_earnings", "dividends", "operating_revenue", "other_income", "finance_income", "cost_of_sales", "operating_expense", "finance_cost", "tax_expense"]))();
export const OptionalSubType = /* @__PURE__ */ (() => z.literal(["current_asset", "fixed_asset", "right_of_use_asset", "intangible_asset", "investment_property", "non_current_asset", "current_liability", "long_term_liability", "share_capital", "reserve", "retained_earnings", "dividends", "operating_revenue", "other_income", "finance_income", "cost_of_sales", "operating_expense", "finance_cost", "tax_expense"]))();
export const CashFlowClass = /* @__PURE__ */ (() => z.literal(["cash", "operating", "investing", "financing", "tax", "fx_cash", "none"]))();
export const Mfrs18Category = /* @__PURE__ */ (() => z.literal(["operating", "investing", "financing", "income_tax", "discontinued"]))();
export const ExpenseClass = /* @__PURE__ */ (() => z.string().refine(...k.atMost(60)).regex(k.pattern("^[a-z][a-z0-9_]*$")).nullable())();
export const LedgerAccountSort = /* @__PURE__ */ (() => z.literal(["code", "-code", "name", "-name"]))();
export const AccountTemplateName = /* @__PURE__ */ (() => z.literal(["my-sdn-bhd", "my-sole-trader", "my-non-profit"]))();
export const OptionalCurrencyCode = /* @__PURE__ */ (() => z.string().min(3).refine(...k.atMost(3)).regex(k.pattern("^[A-Z]{3}$")).nullable())();
export const LedgerAccount = /* @__PURE__ */ (() => z.strictObject({
  id: LedgerAccountId,
  code: LedgerAccountCode,
  name: LedgerAccountName,
  name_ms: MalayAccountName,
  type: LedgerAccountType,
  sub_type: OptionalSubType.nullable(),
  parent_id: OptionalLedgerAccountId,
  is_active: z.boolean(),
  is_postable: z.boolean(),
  currency: OptionalCurrencyCode,
  cash_flow: CashFlowClass,
  monetary: z.boolean(),
  contra: z.boolean(),
  is_sundry: z.boolean(),
  mfrs18_category: Mfrs18Category.nullable(),
  nature: ExpenseClass,
  function: ExpenseClass,
  created_at: z.iso.datetime({ offset: true }),
  updated_at: z.iso.datetime({ offset: true }),
}))();
export const LedgerAccountCreate = /* @__PURE__ */ (() => z.strictObject({
  code: LedgerAccountCode,
  name: ChosenName,
  name_ms: MalayAccountName.exactOptional(),
  type: LedgerAccountType,
  sub_type: OptionalSubType.nullable().exactOptional(),
  parent_id: OptionalLedgerAccountId.exactOptional(),
  is_active: z.boolean().exactOptional(),
  is_postable: z.boolean().exactOptional(),
  currency: OptionalCurrencyCode.exactOptional(),
  cash_flow: CashFlowClass.exactOptional(),
  monetary: z.boolean().exactOptional(),
  contra: z.boolean().exactOptional(),
  is_sundry: z.boolean().exactOptional(),
  mfrs18_category: Mfrs18Category.nullable().exactOptional(),
  nature: ExpenseClass.exactOptional(),
  function: ExpenseClass.exactOptional(),
}))();
export const LedgerAccountUpdate = /* @__PURE__ */ (() => z.strictObject({
  code: LedgerAccountCode.exactOptional(),
  name: ChosenName.exactOptional(),
  name_ms: MalayAccountName.exactOptional(),
  type: LedgerAccountType.exactOptional(),
  sub_type: OptionalSubType.nullable().exactOptional(),
  parent_id: OptionalLedgerAccountId.exactOptional(),
  is_active: z.boolean().exactOptional(),
  is_postable: z.boolean().exactOptional(),
  currency: OptionalCurrencyCode.exactOptional(),
  cash_flow: CashFlowClass.exactOptional(),
  monetary: z.boolean().exactOptional(),
  contra: z.boolean().exactOptional(),
  is_sundry: z.boolean().exactOptional(),
  mfrs18_category: Mfrs18Category.nullable().exactOptional(),
  nature: ExpenseClass.exactOptional(),
  function: ExpenseClass.exactOptional(),
}))();
export const LedgerAccountList = /* @__PURE__ */ (() => z.array(LedgerAccount).max(100))();
export const LedgerAccountPage = /* @__PURE__ */ (() => z.strictObject({
  data: LedgerAccountList,
  pagination: Pagination,
}))();
export const AccountNode = /* @__PURE__ */ (() => z.strictObject({
  account: LedgerAccount,
  children: z.lazy(() => AccountNodes),
}))();
export const AccountNodes = /* @__PURE__ */ (() => z.array(AccountNode).max(10000))();
export const AccountTree = /* @__PURE__ */ (() => z.strictObject({
  data: AccountNodes,
}))();
export const TemplateApplied = /* @__PURE__ */ (() => z.strictObject({
  template: AccountTemplateName,
  created: z.int().min(0).max(10000),
  existing: z.int().min(0).max(10000),
}))();
export const LedgerCursor = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(500)).regex(k.pattern("^[0-9A-Za-z._~-]+$")))();
export const NextLedgerCursor = /* @__PURE__ */ (() => z.string().refine(...k.atMost(500)).nullable())();
export const EntryStatus = /* @__PURE__ */ (() => z.literal(["draft", "pending_approval", "approved", "rejected", "posted"]))();
export const EntryKind = /* @__PURE__ */ (() => z.literal(["standard", "opening", "reversal", "revaluation", "closing", "import"]))();
export const DraftKind = /* @__PURE__ */ (() => z.literal(["standard", "opening"]))();
export const TransactionType = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(40)).regex(k.pattern("^[a-z][a-z0-9_]*$")))();
export const OptionalTransactionType = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(40)).regex(k.pattern("^[a-z][a-z0-9_]*$")).nullable())();
export const EntryReference = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(64)).regex(k.pattern("^[^\\u0000]+$")))();
export const DocumentUrl = /* @__PURE__ */ (() => z.string().refine(...k.atMost(2000)).regex(k.pattern("^https?://[!-~]+$")).nullable())();
export const TaxCode = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(20)).regex(k.pattern("^[0-9A-Za-z.-]+$")).nullable())();
export const LineTag = /* @__PURE__ */ (() => z.literal(["share_issue", "dividend", "reserve_transfer", "settlement", "prior_period_error"]))();
export const LineTags = /* @__PURE__ */ (() => z.array(LineTag).max(5))();
export const OptionalLink = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991).nullable())();
export const OptionalRate = /* @__PURE__ */ (() => z.string().refine(...k.atMost(19)).regex(k.pattern("^(0|[1-9][0-9]{0,7})(\\.[0-9]{1,10})?$")).nullable())();
export const LineOrigin = /* @__PURE__ */ (() => z.literal(["rounding", "fx", "closing"]))();
export const OptionalLedgerText = /* @__PURE__ */ (() => z.string().refine(...k.atMost(500)).regex(k.pattern("^[^\\u0000]*$")).nullable())();
export const DraftLine = /* @__PURE__ */ (() => z.strictObject({
  account_id: LedgerAccountId,
  debit: LedgerMoney.exactOptional(),
  credit: LedgerMoney.exactOptional(),
  currency: CurrencyCode.exactOptional(),
  fx_rate: OptionalRate.exactOptional(),
  base_amount: OptionalLedgerMoney.exactOptional(),
  description: OptionalLedgerText.exactOptional(),
  tax_code: TaxCode.exactOptional(),
  tags: LineTags.exactOptional(),
  contract_id: OptionalLink.exactOptional(),
  lease_id: OptionalLink.exactOptional(),
  asset_id: OptionalLink.exactOptional(),
  instrument_id: OptionalLink.exactOptional(),
  party_id: OptionalLink.exactOptional(),
}))();
export const DraftLines = /* @__PURE__ */ (() => z.array(DraftLine).min(2).max(500))();
export const EntryDraft = /* @__PURE__ */ (() => z.strictObject({
  date: LedgerDate,
  reference: EntryReference,
  unique_reference: z.boolean().exactOptional(),
  description: LedgerText,
  kind: DraftKind.exactOptional(),
  transaction_type: OptionalTransactionType.exactOptional(),
  auto_reverse_on: OptionalLedgerDate.exactOptional(),
  document_url: DocumentUrl.exactOptional(),
  is_late_adjustment: z.boolean().exactOptional(),
  lines: DraftLines,
}))();
export const ExchangeRate = /* @__PURE__ */ (() => z.string().refine(...k.atMost(19)).regex(k.pattern("^(0|[1-9][0-9]{0,7})(\\.[0-9]{1,10})?$")))();
export const EntryLine = /* @__PURE__ */ (() => z.strictObject({
  line_no: z.int().min(1).max(1000),
  account_id: LedgerAccountId,
  account_code: LedgerAccountCode,
  debit: LedgerAmount,
  credit: LedgerAmount,
  currency: CurrencyCode,
  fx_rate: ExchangeRate,
  base_debit: LedgerAmount,
  base_credit: LedgerAmount,
  description: OptionalLedgerText,
  generated: LineOrigin.nullable(),
  tax_code: TaxCode,
  tags: LineTags,
  contract_id: OptionalLink,
  lease_id: OptionalLink,
  asset_id: OptionalLink,
  instrument_id: OptionalLink,
  party_id: OptionalLink,
}))();
export const EntryLines = /* @__PURE__ */ (() => z.array(EntryLine).max(1000))();
export const EntryTotals = /* @__PURE__ */ (() => z.strictObject({
  base_debit: LedgerAmount,
  base_credit: LedgerAmount,
}))();
export const EntryId = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991))();
export const EntrySummary = /* @__PURE__ */ (() => z.strictObject({
  id: EntryId,
  number: z.int().min(1).max(9007199254740991).nullable(),
  display_number: z.string().refine(...k.atMost(40)).nullable(),
  status: EntryStatus,
  kind: EntryKind,
  date: LedgerDate,
  period_id: OptionalLink,
  reference: EntryReference,
  description: LedgerText,
  transaction_type: OptionalTransactionType,
  base_currency: CurrencyCode,
  totals: EntryTotals,
  reverses_id: OptionalEntryId,
  reversed_by_id: OptionalEntryId,
  created_by: OptionalSubject,
  created_at: z.iso.datetime({ offset: true }),
  posted_by: OptionalSubject,
  posted_at: OptionalMoment,
}))();
export const EntrySummaries = /* @__PURE__ */ (() => z.array(EntrySummary).max(100))();
export const EntryPage = /* @__PURE__ */ (() => z.strictObject({
  data: EntrySummaries,
  next_cursor: NextLedgerCursor,
}))();
export const LedgerHash = /* @__PURE__ */ (() => z.string().min(64).refine(...k.atMost(64)).regex(k.pattern("^[0-9a-f]{64}$")).nullable())();
export const Entry = /* @__PURE__ */ (() => z.strictObject({
  id: EntryId,
  number: z.int().min(1).max(9007199254740991).nullable(),
  display_number: z.string().refine(...k.atMost(40)).nullable(),
  status: EntryStatus,
  kind: EntryKind,
  date: LedgerDate,
  period_id: OptionalLink,
  reference: EntryReference,
  description: LedgerText,
  transaction_type: OptionalTransactionType,
  base_currency: CurrencyCode,
  totals: EntryTotals,
  reverses_id: OptionalEntryId,
  reversed_by_id: OptionalEntryId,
  created_by: OptionalSubject,
  created_at: z.iso.datetime({ offset: true }),
  posted_by: OptionalSubject,
  posted_at: OptionalMoment,
  submitted_by: OptionalSubject,
  submitted_at: OptionalMoment,
  approved_by: OptionalSubject,
  approved_at: OptionalMoment,
  rejected_by: OptionalSubject,
  rejected_at: OptionalMoment,
  reject_reason: OptionalLedgerText,
  auto_reverse_on: OptionalLedgerDate,
  document_url: DocumentUrl,
  is_late_adjustment: z.boolean(),
  hash: LedgerHash,
  prev_hash: LedgerHash,
  updated_at: z.iso.datetime({ offset: true }),
  lines: EntryLines,
}))();
export const AccountBalance = /* @__PURE__ */ (() => z.strictObject({
  account_id: LedgerAccountId,
  currency: CurrencyCode,
  balance: LedgerAmount,
  base_balance: LedgerAmount,
}))();
export const AccountBalances = /* @__PURE__ */ (() => z.array(AccountBalance).max(1000))();
export const PostedEntry = /* @__PURE__ */ (() => z.strictObject({
  entry: Entry,
  balances: AccountBalances,
}))();
export const EntryRejection = /* @__PURE__ */ (() => z.strictObject({
  reason: LedgerText,
}))();
export const EntryReversal = /* @__PURE__ */ (() => z.strictObject({
  date: LedgerDate.exactOptional(),
  reference: EntryReference.exactOptional(),
  description: LedgerText.exactOptional(),
}))();
export const EntryVerification = /* @__PURE__ */ (() => z.strictObject({
  entry_id: EntryId,
  number: z.int().min(1).max(9007199254740991),
  is_valid: z.boolean(),
  hash: LedgerHash,
  computed: LedgerHash,
}))();
export const NoteText = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(2000)).regex(k.pattern("^[^\\u0000]+$")))();
export const EntryNote = /* @__PURE__ */ (() => z.strictObject({
  id: z.int().min(1).max(9007199254740991),
  entry_id: EntryId,
  text: NoteText,
  created_by: OptionalSubject,
  created_at: z.iso.datetime({ offset: true }),
}))();
export const EntryNoteList = /* @__PURE__ */ (() => z.array(EntryNote).max(1000))();
export const EntryNotes = /* @__PURE__ */ (() => z.strictObject({
  data: EntryNoteList,
}))();
export const EntryNoteCreate = /* @__PURE__ */ (() => z.strictObject({
  text: NoteText,
}))();
export const EntryIds = /* @__PURE__ */ (() => z.array(EntryId).min(1).max(100))();
export const EntriesToPost = /* @__PURE__ */ (() => z.strictObject({
  ids: EntryIds,
}))();
export const OutcomeError = /* @__PURE__ */ (() => z.strictObject({
  error_code: ErrorCode,
  message: z.string().refine(...k.atMost(2000)),
  details: ErrorDetails,
}))();
export const PostOutcome = /* @__PURE__ */ (() => z.strictObject({
  entry_id: EntryId,
  posted: z.boolean(),
  number: z.int().min(1).max(9007199254740991).nullable(),
  error: OutcomeError.nullable(),
}))();
export const PostOutcomeList = /* @__PURE__ */ (() => z.array(PostOutcome).max(100))();
export const PostOutcomes = /* @__PURE__ */ (() => z.strictObject({
  data: PostOutcomeList,
}))();
export const SettlementSide = /* @__PURE__ */ (() => z.literal(["receivable", "payable"]))();
export const Settlement = /* @__PURE__ */ (() => z.strictObject({
  date: LedgerDate,
  reference: EntryReference,
  description: LedgerText,
  side: SettlementSide,
  account_id: LedgerAccountId,
  bank_account_id: LedgerAccountId,
  currency: CurrencyCode,
  amount: LedgerMoney,
  booked_rate: ExchangeRate,
  rate: ExchangeRate,
}))();
export const ImportMode = /* @__PURE__ */ (() => z.literal(["draft", "post"]))();
export const ImportKind = /* @__PURE__ */ (() => z.literal(["journal", "chart"]))();
export const CsvDelimiter = /* @__PURE__ */ (() => z.literal(["comma", "semicolon", "tab"]))();
export const CsvFile = /* @__PURE__ */ (() => z.instanceof(globalThis.Blob).refine(...k.atMost(10485760)))();
export const LedgerExportKind = /* @__PURE__ */ (() => z.literal(["journal", "trial_balance", "chart"]))();
export const LedgerExportFormat = /* @__PURE__ */ (() => z.literal(["csv", "xlsx"]))();
export const LedgerExport = /* @__PURE__ */ (() => z.strictObject({
  kind: LedgerExportKind,
  format: LedgerExportFormat.exactOptional(),
  from: OptionalLedgerDate.exactOptional(),
  to: OptionalLedgerDate.exactOptional(),
}))();
export const LedgerExportResult = /* @__PURE__ */ (() => z.strictObject({
  rows: z.int().min(0).max(9007199254740991),
}))();
export const LedgerFileProgress = /* @__PURE__ */ (() => z.strictObject({
  rows: z.int().min(0).max(9007199254740991),
}))();
export const ImportId = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991))();
export const LedgerImportOrder = /* @__PURE__ */ (() => z.strictObject({
  import_id: ImportId,
}))();
export const ImportProblem = /* @__PURE__ */ (() => z.strictObject({
  row: z.int().min(1).max(1000000),
  column: z.string().refine(...k.atMost(100)).nullable(),
  code: z.string().refine(...k.atMost(100)),
  message: z.string().refine(...k.atMost(500)),
  value: z.string().refine(...k.atMost(80)).nullable(),
}))();
export const ImportProblems = /* @__PURE__ */ (() => z.array(ImportProblem).max(1000))();
export const LedgerImportResult = /* @__PURE__ */ (() => z.strictObject({
  import_id: ImportId,
  rows: z.int().min(0).max(1000000),
  entries: z.int().min(0).max(1000000),
  written: z.boolean(),
  errors: ImportProblems,
  truncated: z.boolean(),
}))();
export const FiscalYearId = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991))();
export const PeriodId = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991))();
export const PeriodState = /* @__PURE__ */ (() => z.literal(["open", "closed", "locked"]))();
export const FiscalYearState = /* @__PURE__ */ (() => z.literal(["open", "closed"]))();
export const Period = /* @__PURE__ */ (() => z.strictObject({
  id: PeriodId,
  year_id: FiscalYearId,
  number: z.int().min(1).max(12),
  start: LedgerDate,
  end: LedgerDate,
  state: PeriodState,
  closed_by: OptionalSubject,
  closed_at: OptionalMoment,
  locked_by: OptionalSubject,
  locked_at: OptionalMoment,
}))();
export const PeriodList = /* @__PURE__ */ (() => z.array(Period).max(100))();
export const PeriodPage = /* @__PURE__ */ (() => z.strictObject({
  data: PeriodList,
  pagination: Pagination,
}))();
export const FiscalYearName = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(40)).regex(k.pattern("^[^\\u0000]+$")))();
export const Authoriser = /* @__PURE__ */ (() => z.string().refine(...k.atMost(200)).regex(k.pattern("^[^\\u0000]*$")).nullable())();
export const FiscalYear = /* @__PURE__ */ (() => z.strictObject({
  id: FiscalYearId,
  name: FiscalYearName,
  start: LedgerDate,
  end: LedgerDate,
  state: FiscalYearState,
  closing_entry_id: OptionalEntryId,
  authorised_on: OptionalLedgerDate,
  authorised_by: Authoriser,
  periods: PeriodList,
}))();
export const FiscalYearList = /* @__PURE__ */ (() => z.array(FiscalYear).max(100))();
export const FiscalYearPage = /* @__PURE__ */ (() => z.strictObject({
  data: FiscalYearList,
  pagination: Pagination,
}))();
export const FiscalYearCreate = /* @__PURE__ */ (() => z.strictObject({
  start: LedgerDate.exactOptional(),
  end: LedgerDate.exactOptional(),
  name: z.string().min(1).refine(...k.atMost(40)).regex(k.pattern("^[^\\u0000]*[^\\u0000-\\u0020\\u007f-\\u00a0\\u00ad\\u034f\\u061c\\u115f\\u1160\\u1680\\u17b4\\u17b5\\u180b-\\u180f\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u2800\\u3000\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb𛲠-𛲣𝅳-𝅺󠀀-󠿿][^\\u0000]*$")).exactOptional(),
}))();
export const FiscalYearUpdate = /* @__PURE__ */ (() => z.strictObject({
  authorised_on: OptionalLedgerDate.exactOptional(),
  authorised_by: Authoriser.exactOptional(),
}))();
export const ClosedYear = /* @__PURE__ */ (() => z.strictObject({
  year: FiscalYear,
  entry_id: OptionalEntryId,
}))();
export const RateId = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991))();
export const RateKind = /* @__PURE__ */ (() => z.literal(["spot", "closing", "average"]))();
export const NewRateKind = /* @__PURE__ */ (() => z.literal(["spot", "closing", "average"]))();
export const Rate = /* @__PURE__ */ (() => z.strictObject({
  id: RateId,
  currency: CurrencyCode,
  date: LedgerDate,
  kind: RateKind,
  rate: ExchangeRate,
}))();
export const RateCreate = /* @__PURE__ */ (() => z.strictObject({
  currency: CurrencyCode,
  date: LedgerDate,
  kind: NewRateKind.exactOptional(),
  rate: ExchangeRate,
}))();
export const RateUpdate = /* @__PURE__ */ (() => z.strictObject({
  rate: ExchangeRate,
}))();
export const RateList = /* @__PURE__ */ (() => z.array(Rate).max(100))();
export const RatePage = /* @__PURE__ */ (() => z.strictObject({
  data: RateList,
  pagination: Pagination,
}))();
export const GivenRate = /* @__PURE__ */ (() => z.strictObject({
  currency: CurrencyCode,
  rate: ExchangeRate,
}))();
export const GivenRates = /* @__PURE__ */ (() => z.array(GivenRate).max(200))();
export const RevaluationRequest = /* @__PURE__ */ (() => z.strictObject({
  as_of: LedgerDate,
  rates: GivenRates.exactOptional(),
}))();
export const RevaluationAdjustment = /* @__PURE__ */ (() => z.strictObject({
  account_id: LedgerAccountId,
  account_code: LedgerAccountCode,
  currency: CurrencyCode,
  balance: LedgerAmount,
  carrying: LedgerAmount,
  rate: ExchangeRate,
  target: LedgerAmount,
  adjustment: LedgerAmount,
}))();
export const RevaluationAdjustments = /* @__PURE__ */ (() => z.array(RevaluationAdjustment).max(500))();
export const Revaluation = /* @__PURE__ */ (() => z.strictObject({
  as_of: LedgerDate,
  base_currency: CurrencyCode,
  adjustments: RevaluationAdjustments,
  entry_id: OptionalEntryId,
}))();
export const YearSnapshot = /* @__PURE__ */ (() => z.strictObject({
  year_id: FiscalYearId,
  year: FiscalYearName,
  last_number: z.int().min(0).max(9007199254740991),
}))();
export const LedgerSnapshot = /* @__PURE__ */ (() => z.array(YearSnapshot).max(1000))();
export const TrialBalanceRow = /* @__PURE__ */ (() => z.strictObject({
  account_id: LedgerAccountId,
  code: LedgerAccountCode,
  name: LedgerAccountName,
  type: LedgerAccountType,
  sub_type: OptionalSubType.nullable(),
  level: z.int().min(1).max(6),
  debit: LedgerAmount,
  credit: LedgerAmount,
  opening: OptionalLedgerAmount,
  moved_debit: OptionalLedgerAmount,
  moved_credit: OptionalLedgerAmount,
  currency_balance: OptionalLedgerAmount,
}))();
export const TrialBalanceRows = /* @__PURE__ */ (() => z.array(TrialBalanceRow).max(10000))();
export const TrialBalanceTotals = /* @__PURE__ */ (() => z.strictObject({
  debit: LedgerAmount,
  credit: LedgerAmount,
  moved_debit: OptionalLedgerAmount,
  moved_credit: OptionalLedgerAmount,
}))();
export const TrialBalance = /* @__PURE__ */ (() => z.strictObject({
  as_of: LedgerDate,
  from: OptionalLedgerDate,
  include_closing: z.boolean(),
  currency: OptionalCurrencyCode,
  rows: TrialBalanceRows,
  totals: TrialBalanceTotals,
  base_currency: CurrencyCode,
  generated_at: z.iso.datetime({ offset: true }),
  snapshot: LedgerSnapshot,
  balanced: z.boolean(),
}))();
export const BalanceSheetTotals = /* @__PURE__ */ (() => z.strictObject({
  non_current_assets: LedgerAmount,
  current_assets: LedgerAmount,
  total_assets: LedgerAmount,
  share_capital: LedgerAmount,
  reserves: LedgerAmount,
  retained_earnings_and_dividends: LedgerAmount,
  unclosed_result: LedgerAmount,
  total_equity: LedgerAmount,
  non_current_liabilities: LedgerAmount,
  current_liabilities: LedgerAmount,
  total_liabilities: LedgerAmount,
  total_equity_and_liabilities: LedgerAmount,
}))();
export const BalanceSheetRow = /* @__PURE__ */ (() => z.strictObject({
  account_id: LedgerAccountId,
  code: LedgerAccountCode,
  name: LedgerAccountName,
  type: LedgerAccountType,
  sub_type: OptionalSubType.nullable(),
  amount: LedgerAmount,
  compare: OptionalLedgerAmount,
}))();
export const BalanceSheetRows = /* @__PURE__ */ (() => z.array(BalanceSheetRow).max(10000))();
export const OptionalBalanceSheetTotals = /* @__PURE__ */ (() => z.strictObject({
  non_current_assets: LedgerAmount,
  current_assets: LedgerAmount,
  total_assets: LedgerAmount,
  share_capital: LedgerAmount,
  reserves: LedgerAmount,
  retained_earnings_and_dividends: LedgerAmount,
  unclosed_result: LedgerAmount,
  total_equity: LedgerAmount,
  non_current_liabilities: LedgerAmount,
  current_liabilities: LedgerAmount,
  total_liabilities: LedgerAmount,
  total_equity_and_liabilities: LedgerAmount,
}))();
export const BalanceSheet = /* @__PURE__ */ (() => z.strictObject({
  as_of: LedgerDate,
  compare_as_of: OptionalLedgerDate,
  totals: BalanceSheetTotals,
  compare: OptionalBalanceSheetTotals.nullable(),
  rows: BalanceSheetRows,
  base_currency: CurrencyCode,
  generated_at: z.iso.datetime({ offset: true }),
  snapshot: LedgerSnapshot,
  balanced: z.boolean(),
}))();
export const IncomeLayout = /* @__PURE__ */ (() => z.literal(["classic", "mfrs18"]))();
export const ClassicIncomeTotals = /* @__PURE__ */ (() => z.strictObject({
  revenue: LedgerAmount,
  cost_of_sales: LedgerAmount,
  gross_profit: LedgerAmount,
  other_income: LedgerAmount,
  operating_expenses: LedgerAmount,
  operating_profit: LedgerAmount,
  finance_income: LedgerAmount,
  finance_costs: LedgerAmount,
  profit_before_tax: LedgerAmount,
  income_tax_expense: LedgerAmount,
  profit_for_the_period: LedgerAmount,
}))();
export const Mfrs18IncomeTotals = /* @__PURE__ */ (() => z.strictObject({
  operating: LedgerAmount,
  operating_profit: LedgerAmount,
  investing: LedgerAmount,
  profit_before_financing_and_income_taxes: LedgerAmount,
  financing: LedgerAmount,
  profit_before_income_taxes: LedgerAmount,
  income_taxes: LedgerAmount,
  discontinued: LedgerAmount,
  unclassified: LedgerAmount,
  profit_for_the_period: LedgerAmount,
}))();
export const IncomeRow = /* @__PURE__ */ (() => z.strictObject({
  account_id: LedgerAccountId,
  code: LedgerAccountCode,
  name: LedgerAccountName,
  type: LedgerAccountType,
  sub_type: OptionalSubType.nullable(),
  category: Mfrs18Category.nullable(),
  amount: LedgerAmount,
  compare: OptionalLedgerAmount,
}))();
export const IncomeRows = /* @__PURE__ */ (() => z.array(IncomeRow).max(10000))();
export const IncomeStatement = /* @__PURE__ */ (() => z.strictObject({
  from: LedgerDate,
  to: LedgerDate,
  compare_from: OptionalLedgerDate,
  compare_to: OptionalLedgerDate,
  layout: IncomeLayout,
  classic: ClassicIncomeTotals.nullable(),
  mfrs18: Mfrs18IncomeTotals.nullable(),
  compare_classic: ClassicIncomeTotals.nullable(),
  compare_mfrs18: Mfrs18IncomeTotals.nullable(),
  rows: IncomeRows,
  base_currency: CurrencyCode,
  generated_at: z.iso.datetime({ offset: true }),
  snapshot: LedgerSnapshot,
  balanced: z.boolean(),
}))();
export const CashFlowStart = /* @__PURE__ */ (() => z.literal(["profit_before_tax", "operating_profit"]))();
export const CashFlowTotals = /* @__PURE__ */ (() => z.strictObject({
  start_amount: LedgerAmount,
  adj_investing_items: LedgerAmount,
  adj_financing_items: LedgerAmount,
  adj_fx_on_cash: LedgerAmount,
  other_non_cash_items: LedgerAmount,
  working_capital: LedgerAmount,
  cash_generated_from_operations: LedgerAmount,
  income_tax_paid: LedgerAmount,
  net_operating: LedgerAmount,
  net_investing: LedgerAmount,
  net_financing: LedgerAmount,
  fx_effect_on_cash: LedgerAmount,
  net_change_in_cash: LedgerAmount,
  cash_at_start: LedgerAmount,
  cash_at_end: LedgerAmount,
}))();
export const CashFlowRow = /* @__PURE__ */ (() => z.strictObject({
  account_id: LedgerAccountId,
  code: LedgerAccountCode,
  name: LedgerAccountName,
  part: CashFlowClass,
  amount: LedgerAmount,
}))();
export const CashFlowRows = /* @__PURE__ */ (() => z.array(CashFlowRow).max(10000))();
export const NonCashEntry = /* @__PURE__ */ (() => z.strictObject({
  entry_id: EntryId,
  number: z.int().min(1).max(9007199254740991),
  date: LedgerDate,
  reference: EntryReference,
  description: LedgerText,
  operating: LedgerAmount,
  investing: LedgerAmount,
  financing: LedgerAmount,
  tax: LedgerAmount,
}))();
export const NonCashEntries = /* @__PURE__ */ (() => z.array(NonCashEntry).max(1000))();
export const CashFlow = /* @__PURE__ */ (() => z.strictObject({
  from: LedgerDate,
  to: LedgerDate,
  starts_from: CashFlowStart,
  totals: CashFlowTotals,
  rows: CashFlowRows,
  non_cash: NonCashEntries,
  base_currency: CurrencyCode,
  generated_at: z.iso.datetime({ offset: true }),
  snapshot: LedgerSnapshot,
  balanced: z.boolean(),
}))();
export const CounterAccounts = /* @__PURE__ */ (() => z.array(LedgerAccountCode).max(10))();
export const StatementLine = /* @__PURE__ */ (() => z.strictObject({
  entry_id: EntryId,
  number: z.int().min(1).max(9007199254740991),
  line_no: z.int().min(1).max(1000),
  date: LedgerDate,
  reference: EntryReference,
  description: LedgerText,
  counter_accounts: CounterAccounts,
  currency: CurrencyCode,
  debit: LedgerAmount,
  credit: LedgerAmount,
  base_debit: LedgerAmount,
  base_credit: LedgerAmount,
  base_balance: LedgerAmount,
  balance: OptionalLedgerAmount,
}))();
export const StatementLines = /* @__PURE__ */ (() => z.array(StatementLine).max(100))();
export const StatementCursor = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(4000)).regex(k.pattern("^[0-9A-Za-z._~-]+$")))();
export const NextStatementCursor = /* @__PURE__ */ (() => z.string().refine(...k.atMost(4000)).nullable())();
export const StatementAccount = /* @__PURE__ */ (() => z.strictObject({
  id: LedgerAccountId,
  code: LedgerAccountCode,
  name: LedgerAccountName,
  type: LedgerAccountType,
  currency: OptionalCurrencyCode,
}))();
export const AccountStatement = /* @__PURE__ */ (() => z.strictObject({
  account: StatementAccount,
  from: LedgerDate,
  to: LedgerDate,
  opening: LedgerAmount,
  closing: LedgerAmount,
  currency_opening: OptionalLedgerAmount,
  currency_closing: OptionalLedgerAmount,
  lines: StatementLines,
  next_cursor: NextStatementCursor,
  base_currency: CurrencyCode,
  generated_at: z.iso.datetime({ offset: true }),
  snapshot: LedgerSnapshot,
  balanced: z.boolean(),
}))();
export const IntegrityCheckName = /* @__PURE__ */ (() => z.literal(["unbalanced_entries", "month_balances", "missing_numbers", "hash_breaks", "wrong_year", "currency_balances", "accounting_equation"]))();
export const IntegrityPlacesItem = /* @__PURE__ */ (() => z.string().refine(...k.atMost(200)))();
export const IntegrityPlaces = /* @__PURE__ */ (() => z.array(IntegrityPlacesItem).max(20))();
export const IntegrityCheck = /* @__PURE__ */ (() => z.strictObject({
  check: IntegrityCheckName,
  count: z.int().min(0).max(9007199254740991),
  places: IntegrityPlaces,
}))();
export const IntegrityChecks = /* @__PURE__ */ (() => z.array(IntegrityCheck).max(20))();
export const LedgerIntegrity = /* @__PURE__ */ (() => z.strictObject({
  checks: IntegrityChecks,
  base_currency: CurrencyCode,
  generated_at: z.iso.datetime({ offset: true }),
  snapshot: LedgerSnapshot,
  balanced: z.boolean(),
}))();
export const LedgerSettings = /* @__PURE__ */ (() => z.strictObject({
  base_currency: CurrencyCode,
  fiscal_year_start_month: z.int().min(1).max(12),
  time_zone: TimeZoneName,
  retained_earnings_account_id: OptionalLedgerAccountId,
  rounding_account_id: OptionalLedgerAccountId,
  fx_gain_loss_account_id: OptionalLedgerAccountId,
  fx_on_cash_account_id: OptionalLedgerAccountId,
  suspense_account_id: OptionalLedgerAccountId,
  require_approval: z.boolean(),
  approval_threshold: OptionalLedgerMoney,
  base_currency_fixed: z.boolean(),
  archived_at: z.iso.datetime({ offset: true }).nullable(),
}))();
export const LedgerSettingsUpdate = /* @__PURE__ */ (() => z.strictObject({
  base_currency: CurrencyCode.exactOptional(),
  fiscal_year_start_month: z.int().min(1).max(12).exactOptional(),
  time_zone: TimeZoneName.exactOptional(),
  retained_earnings_account_id: OptionalLedgerAccountId.exactOptional(),
  rounding_account_id: OptionalLedgerAccountId.exactOptional(),
  fx_gain_loss_account_id: OptionalLedgerAccountId.exactOptional(),
  fx_on_cash_account_id: OptionalLedgerAccountId.exactOptional(),
  suspense_account_id: OptionalLedgerAccountId.exactOptional(),
  require_approval: z.boolean().exactOptional(),
  approval_threshold: OptionalLedgerMoney.exactOptional(),
}))();
export const OrganizationId = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991))();
export const InvitationId = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991))();
export const Slug = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(63)).regex(k.pattern("^[a-z0-9]+(-[a-z0-9]+)*$")))();
export const OrganizationName = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(200)).regex(k.pattern("^[^\\u0000]+$")))();
export const MemberRole = /* @__PURE__ */ (() => z.literal(["owner", "admin", "member"]))();
export const LedgerRole = /* @__PURE__ */ (() => z.literal(["owner", "manager", "accountant", "clerk", "auditor", "readonly"]))();
export const SchoolRole = /* @__PURE__ */ (() => z.literal(["admin", "registrar", "staff", "teacher"]))();
export const OwnMemberRole = /* @__PURE__ */ (() => z.literal(["owner", "admin", "member"]))();
export const Organization = /* @__PURE__ */ (() => z.strictObject({
  id: OrganizationId,
  slug: Slug,
  name: OrganizationName,
  tenant_id: TenantName,
  created_at: z.iso.datetime({ offset: true }),
  updated_at: z.iso.datetime({ offset: true }),
  role: OwnMemberRole.nullable(),
}))();
export const OrganizationList = /* @__PURE__ */ (() => z.array(Organization).max(100))();
export const OrganizationPage = /* @__PURE__ */ (() => z.strictObject({
  data: OrganizationList,
  pagination: Pagination,
}))();
export const OrganizationCreate = /* @__PURE__ */ (() => z.strictObject({
  name: ChosenName,
  slug: Slug,
}))();
export const OrganizationUpdate = /* @__PURE__ */ (() => z.strictObject({
  name: ChosenName.exactOptional(),
  slug: Slug.exactOptional(),
}))();
export const Member = /* @__PURE__ */ (() => z.strictObject({
  organization_id: OrganizationId,
  user_id: UserId,
  email: Email,
  name: PersonName,
  role: MemberRole,
  ledger_role: LedgerRole.nullable(),
  school_role: SchoolRole.nullable(),
  joined_at: z.iso.datetime({ offset: true }),
}))();
export const MemberList = /* @__PURE__ */ (() => z.array(Member).max(100))();
export const MemberPage = /* @__PURE__ */ (() => z.strictObject({
  data: MemberList,
  pagination: Pagination,
}))();
export const MemberAdd = /* @__PURE__ */ (() => z.strictObject({
  user_id: UserId,
  role: MemberRole,
  ledger_role: LedgerRole.nullable().exactOptional(),
  school_role: SchoolRole.nullable().exactOptional(),
}))();
export const MemberUpdate = /* @__PURE__ */ (() => z.strictObject({
  role: MemberRole.exactOptional(),
  ledger_role: LedgerRole.nullable().exactOptional(),
  school_role: SchoolRole.nullable().exactOptional(),
}))();
export const InvitationState = /* @__PURE__ */ (() => z.literal(["pending", "accepted", "revoked", "expired"]))();
export const InvitedAddress = /* @__PURE__ */ (() => Email.nullable())();
export const InvitedUser = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991).nullable())();
export const Invitation = /* @__PURE__ */ (() => z.strictObject({
  id: InvitationId,
  email: InvitedAddress,
  user_id: InvitedUser,
  role: MemberRole,
  ledger_role: LedgerRole.nullable(),
  school_role: SchoolRole.nullable(),
  state: InvitationState,
  created_at: z.iso.datetime({ offset: true }),
  expires_at: z.iso.datetime({ offset: true }),
}))();
export const InvitationList = /* @__PURE__ */ (() => z.array(Invitation).max(100))();
export const InvitationPage = /* @__PURE__ */ (() => z.strictObject({
  data: InvitationList,
  pagination: Pagination,
}))();
export const InvitationCreate = /* @__PURE__ */ (() => z.strictObject({
  email: Email,
  role: MemberRole,
}))();
export const ChildEventId = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(64)).regex(k.pattern("^[^\\u0000]*$")).nullable())();
export const OccurredAt = /* @__PURE__ */ (() => z.iso.datetime({ offset: true }).nullable())();
export const ProgressItemId = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(64)).regex(k.pattern("^[^\\u0000]*$")).nullable())();
export const ProgressSubjectId = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(64)).regex(k.pattern("^[^\\u0000]*$")))();
export const FlashcardEvent = /* @__PURE__ */ (() => z.strictObject({
  subjectId: ProgressSubjectId,
  correct: z.boolean(),
  flashcardId: ProgressItemId.exactOptional(),
  answer: z.string().refine(...k.atMost(200)).regex(k.pattern("^[^\\u0000]*$")).nullable().exactOptional(),
  durationMs: z.int().min(0).max(3600000).nullable().exactOptional(),
  occurredAt: OccurredAt.exactOptional(),
  eventId: ChildEventId.exactOptional(),
}))();
export const ChoreEvent = /* @__PURE__ */ (() => z.strictObject({
  choreId: ProgressItemId.exactOptional(),
  isExtra: z.boolean().nullable().exactOptional(),
  occurredAt: OccurredAt.exactOptional(),
  eventId: ChildEventId.exactOptional(),
}))();
export const OutdoorEvent = /* @__PURE__ */ (() => z.strictObject({
  outdoorActivityId: ProgressItemId.exactOptional(),
  isDaily: z.boolean().nullable().exactOptional(),
  occurredAt: OccurredAt.exactOptional(),
  eventId: ChildEventId.exactOptional(),
}))();
export const AffirmationEvent = /* @__PURE__ */ (() => z.strictObject({
  affirmationId: ProgressItemId.exactOptional(),
  occurredAt: OccurredAt.exactOptional(),
  eventId: ChildEventId.exactOptional(),
}))();
export const ProgressCount = /* @__PURE__ */ (() => z.int().min(0).max(9007199254740991))();
export const ProgressPercent = /* @__PURE__ */ (() => z.int().min(0).max(100))();
export const ProgressDay = /* @__PURE__ */ (() => z.iso.date())();
export const AchievementId = /* @__PURE__ */ (() => z.string().refine(...k.atMost(64)))();
export const EventReward = /* @__PURE__ */ (() => z.strictObject({
  pointsAwarded: z.int().min(0).max(500),
  newAchievementIds: z.array(AchievementId).max(100),
}))();
export const ProgressToday = /* @__PURE__ */ (() => z.strictObject({
  date: ProgressDay,
  flashcardsCompleted: ProgressCount,
  flashcardsCorrect: ProgressCount,
  choresCompleted: ProgressCount,
  outdoorActivities: ProgressCount,
  affirmationsViewed: ProgressCount,
  totalPoints: ProgressCount,
}))();
export const ProgressWeek = /* @__PURE__ */ (() => z.strictObject({
  weekStart: ProgressDay,
  totalPoints: ProgressCount,
  daysActive: z.int().min(0).max(7),
  flashcardsCompleted: ProgressCount,
  choresCompleted: ProgressCount,
  outdoorActivities: ProgressCount,
  accuracyPct: ProgressPercent,
}))();
export const ProgressOfSubject = /* @__PURE__ */ (() => z.strictObject({
  completed: ProgressCount,
  correct: ProgressCount,
  difficulty: Difficulty,
}))();
export const ProgressBySubject = /* @__PURE__ */ (() => z.record(z.string(), ProgressOfSubject))();
export const AchievementType = /* @__PURE__ */ (() => z.literal(["daily", "weekly", "monthly", "special"]))();
export const Achievement = /* @__PURE__ */ (() => z.strictObject({
  id: AchievementId,
  title: z.string().refine(...k.atMost(100)),
  description: z.string().refine(...k.atMost(200)),
  icon: z.string().refine(...k.atMost(40)),
  type: AchievementType,
  unlockedAt: z.iso.datetime({ offset: true }).nullable(),
}))();
export const AchievementList = /* @__PURE__ */ (() => z.array(Achievement).max(100))();
export const SubjectGoal = /* @__PURE__ */ (() => z.strictObject({
  current: ProgressCount,
  required: ProgressCount,
  met: z.boolean(),
}))();
export const SubjectGoals = /* @__PURE__ */ (() => z.record(z.string(), SubjectGoal))();
export const BalancedProgress = /* @__PURE__ */ (() => z.strictObject({
  canLevelUp: z.boolean(),
  currentLevel: z.string().refine(...k.atMost(40)),
  nextLevel: z.string().refine(...k.atMost(40)).nullable(),
  requiredPerSubject: ProgressCount,
  subjectProgress: SubjectGoals,
  lowestSubject: z.string().refine(...k.atMost(64)).nullable(),
  message: z.string().refine(...k.atMost(200)),
}))();
export const ProgressReward = /* @__PURE__ */ (() => z.strictObject({
  level: z.string().refine(...k.atMost(40)),
  icon: z.string().refine(...k.atMost(40)),
  color: z.string().refine(...k.atMost(7)).regex(k.pattern("^#[0-9A-F]{6}$")),
  nextAt: z.int().min(0).max(9007199254740991).nullable(),
  progress: ProgressPercent,
}))();
export const TodayGoal = /* @__PURE__ */ (() => z.strictObject({
  target: ProgressCount,
  done: ProgressCount,
}))();
export const SuggestedDifficulties = /* @__PURE__ */ (() => z.record(z.string(), Difficulty))();
export const Dashboard = /* @__PURE__ */ (() => z.strictObject({
  totalPoints: ProgressCount,
  currentStreak: ProgressCount,
  longestStreak: ProgressCount,
  lastActiveDate: z.iso.date().nullable(),
  today: ProgressToday,
  week: ProgressWeek,
  flashcardsBySubject: ProgressBySubject,
  totalChoresCompleted: ProgressCount,
  totalOutdoorActivities: ProgressCount,
  totalAffirmationsViewed: ProgressCount,
  achievementsUnlocked: AchievementList,
  achievementsLocked: AchievementList,
  balanced: BalancedProgress,
  reward: ProgressReward,
  dueCards: ProgressCount,
  todayGoal: TodayGoal,
  suggestedDifficulty: SuggestedDifficulties,
}))();
export const ProjectId = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991))();
export const ProjectName = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(200)).regex(k.pattern("^[^\\u0000]+$")))();
export const ProjectDescription = /* @__PURE__ */ (() => z.string().refine(...k.atMost(2000)).regex(k.pattern("^[^\\u0000]*$")).nullable())();
export const ProjectSort = /* @__PURE__ */ (() => z.literal(["-created_at", "created_at", "-updated_at", "updated_at", "-name", "name"]))();
export const Project = /* @__PURE__ */ (() => z.strictObject({
  id: ProjectId,
  name: ProjectName,
  description: ProjectDescription,
  created_at: z.iso.datetime({ offset: true }),
  updated_at: z.iso.datetime({ offset: true }),
  is_deleted: z.boolean(),
  deleted_at: z.iso.datetime({ offset: true }).nullable(),
  tenant_id: z.string().refine(...k.atMost(255)),
}))();
export const ProjectCreate = /* @__PURE__ */ (() => z.strictObject({
  name: ChosenName,
  description: ProjectDescription.exactOptional(),
}))();
export const ProjectUpdate = /* @__PURE__ */ (() => z.strictObject({
  name: ChosenName.exactOptional(),
  description: ProjectDescription.exactOptional(),
}))();
export const ProjectList = /* @__PURE__ */ (() => z.array(Project).max(100))();
export const ProjectPage = /* @__PURE__ */ (() => z.strictObject({
  data: ProjectList,
  pagination: Pagination,
}))();
export const IncidentId = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991))();
export const ParticipantId = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991))();
export const ConsequenceId = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991))();
export const NoticeId = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991))();
export const IncidentNumber = /* @__PURE__ */ (() => z.string().refine(...k.atMost(27)).regex(k.pattern("^[0-9]{4}-[0-9]{2}/[0-9]{4,19}$")))();
export const IncidentMoment = /* @__PURE__ */ (() => z.iso.datetime({ offset: true }))();
export const OptionalSchoolMoment = /* @__PURE__ */ (() => z.iso.datetime({ offset: true }).nullable())();
export const OptionalIncidentText = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(4000)).regex(k.pattern("^[^\\u0000]+$")).nullable())();
export const OptionalCaseNumber = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(100)).regex(k.pattern("^[^\\u0000]+$")).nullable())();
export const OptionalStatusReason = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(1000)).regex(k.pattern("^[^\\u0000]+$")).nullable())();
export const IncidentLocation = /* @__PURE__ */ (() => z.literal(["Administrative offices area", "Athletic field or playground", "Auditorium", "Bus stop", "Cafeteria area", "Classroom", "Computer lab", "Hallway or stairs", "Library/media center", "Locker room or gym areas", "Off campus", "Off-campus at a school sponsored activity", "Off-campus at another location unrelated to school", "Off-campus at other school", "Off-campus at other school district facility", "On campus", "On-campus other inside area", "On-campus other outside area", "Online", "Parking lot", "Restroom", "School bus", "Stadium", "Unknown", "Walking to or from school"]))();
export const OptionalIncidentLocation = /* @__PURE__ */ (() => z.literal(["Administrative offices area", "Athletic field or playground", "Auditorium", "Bus stop", "Cafeteria area", "Classroom", "Computer lab", "Hallway or stairs", "Library/media center", "Locker room or gym areas", "Off campus", "Off-campus at a school sponsored activity", "Off-campus at another location unrelated to school", "Off-campus at other school", "Off-campus at other school district facility", "On campus", "On-campus other inside area", "On-campus other outside area", "Online", "Parking lot", "Restroom", "School bus", "Stadium", "Unknown", "Walking to or from school"]))();
export const OptionalReporterKind = /* @__PURE__ */ (() => z.literal(["Law enforcement officer", "Non-school personnel", "Other", "Parent/guardian", "Staff", "Student"]))();
export const OptionalWeapon = /* @__PURE__ */ (() => z.literal(["BB gun", "Club", "Destructive Device", "Firearm", "Handgun", "Knife Less Than 2.5 Inches", "Knife Less Than Three Inches", "Knife Greater Than Three Inches", "None", "Other", "Other Firearm", "Other Object", "Other Sharp Objects", "Rifle", "Substance Used as Weapon", "Unknown"]))();
export const OptionalDifferenceReason = /* @__PURE__ */ (() => z.literal(["Continuation Of Prior Year's Disciplinary Action", "No Difference", "Other", "School Year Ended", "Completed Term Requirements Sooner Than Expected", "Student Incarcerated", "Student Withdrew From School", "Term Decreased Due To Health-Related Circumstances", "Term Modified By Court Order", "Term Modified By District", "Term Modified By Mutual Agreement", "Term Modified By Placement Program Due To Behavior"]))();
export const IncidentStatus = /* @__PURE__ */ (() => z.literal(["reported", "under_review", "resolved", "dismissed"]))();
export const NextIncidentStatus = /* @__PURE__ */ (() => z.literal(["under_review", "resolved", "dismissed"]))();
export const ParticipantRole = /* @__PURE__ */ (() => z.literal(["Perpetrator", "Reporter", "Victim", "Witness"]))();
export const ConsequenceCode = /* @__PURE__ */ (() => z.literal(["WARN", "DETN", "ISS", "OSS", "EXPL", "EXPS", "CSRV", "RMVL", "CONF", "NONE", "OTHR"]))();
export const ConsequenceStatus = /* @__PURE__ */ (() => z.literal(["planned", "served", "waived"]))();
export const NoticeChannel = /* @__PURE__ */ (() => z.literal(["letter", "email", "phone", "meeting"]))();
export const ParticipantRoles = /* @__PURE__ */ (() => z.array(ParticipantRole).min(1).max(4))();
export const IncidentCost = /* @__PURE__ */ (() => z.strictObject({
  amount: LedgerMoney,
  currency: CurrencyCode,
}))();
export const OptionalIncidentCost = /* @__PURE__ */ (() => IncidentCost.nullable())();
export const OptionalGrade = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(20)).regex(k.pattern("^[^\\u0000]+$")).nullable())();
export const SchoolPersonName = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(200)).regex(k.pattern("^[^\\u0000]+$")))();
export const PersonKind = /* @__PURE__ */ (() => z.literal(["student", "staff", "other"]))();
export const PersonId = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(64)).regex(k.pattern("^[A-Za-z0-9_-][A-Za-z0-9._-]*$")))();
export const Participant = /* @__PURE__ */ (() => z.strictObject({
  id: ParticipantId,
  person_id: PersonId,
  person_kind: PersonKind,
  name: SchoolPersonName,
  role: ParticipantRole,
  roles: ParticipantRoles,
  grade: OptionalGrade,
}))();
export const Participants = /* @__PURE__ */ (() => z.array(Participant).max(100))();
export const ParticipantCreate = /* @__PURE__ */ (() => z.strictObject({
  person_id: PersonId,
  role: ParticipantRole.exactOptional(),
  roles: ParticipantRoles.exactOptional(),
}))();
export const ParticipantCreates = /* @__PURE__ */ (() => z.array(ParticipantCreate).max(100))();
export const ParticipantUpdate = /* @__PURE__ */ (() => z.strictObject({
  roles: ParticipantRoles,
}))();
export const SchoolDays = /* @__PURE__ */ (() => z.int().min(0).max(1000))();
export const OptionalSchoolDays = /* @__PURE__ */ (() => z.int().min(0).max(1000).nullable())();
export const SchoolDay = /* @__PURE__ */ (() => z.iso.date())();
export const Consequence = /* @__PURE__ */ (() => z.strictObject({
  id: ConsequenceId,
  participant_id: ParticipantId,
  person_id: PersonId,
  code: ConsequenceCode,
  start_date: SchoolDay,
  end_date: SchoolDay,
  length_days: SchoolDays,
  actual_days: OptionalSchoolDays,
  difference_reason: OptionalDifferenceReason.nullable(),
  notes: OptionalIncidentText,
  status: ConsequenceStatus,
  created_by: z.string().refine(...k.atMost(255)),
  created_at: z.iso.datetime({ offset: true }),
  updated_at: z.iso.datetime({ offset: true }),
}))();
export const Consequences = /* @__PURE__ */ (() => z.array(Consequence).max(10000))();
export const OptionalSchoolDay = /* @__PURE__ */ (() => z.iso.date().nullable())();
export const ConsequenceCreate = /* @__PURE__ */ (() => z.strictObject({
  participant_id: ParticipantId,
  code: ConsequenceCode,
  start_date: SchoolDay,
  end_date: OptionalSchoolDay.exactOptional(),
  length_days: OptionalSchoolDays.exactOptional(),
  notes: OptionalIncidentText.exactOptional(),
  allow_overlap: z.boolean().exactOptional(),
}))();
export const ConsequenceUpdate = /* @__PURE__ */ (() => z.strictObject({
  start_date: SchoolDay.exactOptional(),
  end_date: SchoolDay.exactOptional(),
  length_days: SchoolDays.exactOptional(),
  actual_days: OptionalSchoolDays.exactOptional(),
  difference_reason: OptionalDifferenceReason.nullable().exactOptional(),
  notes: OptionalIncidentText.exactOptional(),
  status: ConsequenceStatus.exactOptional(),
  allow_overlap: z.boolean().exactOptional(),
}))();
export const GuardianName = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(200)).regex(k.pattern("^[^\\u0000]+$")))();
export const NoticeMessage = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(4000)).regex(k.pattern("^[^\\u0000]+$")))();
export const Notice = /* @__PURE__ */ (() => z.strictObject({
  id: NoticeId,
  person_id: PersonId,
  guardian: GuardianName,
  channel: NoticeChannel,
  sent_at: z.iso.datetime({ offset: true }),
  sent_by: z.string().refine(...k.atMost(255)),
  message: NoticeMessage,
  acknowledged_at: OptionalSchoolMoment,
}))();
export const Notices = /* @__PURE__ */ (() => z.array(Notice).max(10000))();
export const NoticeCreate = /* @__PURE__ */ (() => z.strictObject({
  person_id: PersonId,
  guardian: ChosenName,
  channel: NoticeChannel,
  message: NoticeMessage,
  sent_at: OptionalSchoolMoment.exactOptional(),
}))();
export const NoticeUpdate = /* @__PURE__ */ (() => z.strictObject({
  acknowledged_at: OptionalSchoolMoment,
}))();
export const ConsequenceType = /* @__PURE__ */ (() => z.strictObject({
  code: ConsequenceCode,
  description: z.string().refine(...k.atMost(500)),
  discipline_descriptor: z.string().refine(...k.atMost(100)),
  is_suspension: z.boolean(),
}))();
export const ConsequenceTypes = /* @__PURE__ */ (() => z.array(ConsequenceType).max(100))();
export const ConsequenceTypeList = /* @__PURE__ */ (() => z.strictObject({
  data: ConsequenceTypes,
}))();
export const OptionalSeverity = /* @__PURE__ */ (() => z.literal(["low", "medium", "high", "critical"]))();
export const BehaviorCodeName = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(20)).regex(k.pattern("^[A-Za-z0-9_-]{1,20}$")))();
export const SchoolTimeZone = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(64)).regex(k.pattern("^[A-Za-z0-9_+/-]+$")))();
export const SchoolYear = /* @__PURE__ */ (() => z.string().min(7).refine(...k.atMost(7)).regex(k.pattern("^[0-9]{4}-[0-9]{2}$")))();
export const OptionalSchoolId = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991).nullable())();
export const IncidentSummary = /* @__PURE__ */ (() => z.strictObject({
  id: IncidentId,
  number: IncidentNumber,
  school_id: OptionalSchoolId,
  school_year: SchoolYear,
  occurred_at: IncidentMoment,
  time_zone: SchoolTimeZone,
  behavior_code: BehaviorCodeName,
  severity: OptionalSeverity.nullable(),
  location: OptionalIncidentLocation.nullable(),
  status: IncidentStatus,
  participant_count: z.int().min(0).max(100),
  consequence_count: z.int().min(0).max(10000),
  created_by: z.string().refine(...k.atMost(255)),
  created_at: z.iso.datetime({ offset: true }),
  updated_at: z.iso.datetime({ offset: true }),
}))();
export const IncidentSummaries = /* @__PURE__ */ (() => z.array(IncidentSummary).max(100))();
export const IncidentPage = /* @__PURE__ */ (() => z.strictObject({
  data: IncidentSummaries,
  pagination: Pagination,
}))();
export const Incident = /* @__PURE__ */ (() => z.strictObject({
  id: IncidentId,
  number: IncidentNumber,
  school_id: OptionalSchoolId,
  school_year: SchoolYear,
  occurred_at: IncidentMoment,
  time_zone: SchoolTimeZone,
  behavior_code: BehaviorCodeName,
  severity: OptionalSeverity.nullable(),
  description: OptionalIncidentText,
  location: OptionalIncidentLocation.nullable(),
  reporter_kind: OptionalReporterKind.nullable(),
  reported_to_police: z.boolean(),
  case_number: OptionalCaseNumber,
  weapon: OptionalWeapon.nullable(),
  cost: OptionalIncidentCost,
  evidence_note: OptionalIncidentText,
  status: IncidentStatus,
  status_reason: OptionalStatusReason,
  created_by: z.string().refine(...k.atMost(255)),
  created_at: z.iso.datetime({ offset: true }),
  updated_at: z.iso.datetime({ offset: true }),
  participants: Participants,
  consequences: Consequences,
  notices: Notices,
}))();
export const IncidentCreate = /* @__PURE__ */ (() => z.strictObject({
  school_id: OptionalSchoolId.exactOptional(),
  occurred_at: IncidentMoment,
  behavior_code: BehaviorCodeName,
  description: OptionalIncidentText.exactOptional(),
  location: OptionalIncidentLocation.nullable().exactOptional(),
  reporter_kind: OptionalReporterKind.nullable().exactOptional(),
  reported_to_police: z.boolean().exactOptional(),
  case_number: OptionalCaseNumber.exactOptional(),
  weapon: OptionalWeapon.nullable().exactOptional(),
  cost: OptionalIncidentCost.exactOptional(),
  evidence_note: OptionalIncidentText.exactOptional(),
  participants: ParticipantCreates.exactOptional(),
}))();
export const IncidentUpdate = /* @__PURE__ */ (() => z.strictObject({
  school_id: OptionalSchoolId.exactOptional(),
  occurred_at: IncidentMoment.exactOptional(),
  behavior_code: BehaviorCodeName.exactOptional(),
  description: OptionalIncidentText.exactOptional(),
  location: OptionalIncidentLocation.nullable().exactOptional(),
  reporter_kind: OptionalReporterKind.nullable().exactOptional(),
  reported_to_police: z.boolean().exactOptional(),
  case_number: OptionalCaseNumber.exactOptional(),
  weapon: OptionalWeapon.nullable().exactOptional(),
  cost: OptionalIncidentCost.exactOptional(),
  evidence_note: OptionalIncidentText.exactOptional(),
}))();
export const IncidentStatusChange = /* @__PURE__ */ (() => z.strictObject({
  status: NextIncidentStatus,
  reason: OptionalStatusReason.exactOptional(),
}))();
export const PrivacyRecordId = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991))();
export const DisclosureKindOfRecord = /* @__PURE__ */ (() => z.literal(["request", "disclosure"]))();
export const DisclosureBasis = /* @__PURE__ */ (() => z.literal(["consent", "other_school", "audit_or_evaluation", "financial_aid", "juvenile_justice", "studies", "accreditation", "judicial_order", "health_or_safety_emergency", "child_welfare", "none"]))();
export const DisclosureRecipient = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(500)).regex(k.pattern("^[^\\u0000]+$")))();
export const DisclosedContent = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(2000)).regex(k.pattern("^[^\\u0000]+$")))();
export const DisclosureThreat = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(4000)).regex(k.pattern("^[^\\u0000]+$")).nullable())();
export const RecordDisclosure = /* @__PURE__ */ (() => z.strictObject({
  id: PrivacyRecordId,
  person_id: PersonId,
  kind: DisclosureKindOfRecord,
  recipient: DisclosureRecipient,
  basis: DisclosureBasis,
  what: DisclosedContent,
  threat: DisclosureThreat,
  disclosed_at: z.iso.datetime({ offset: true }),
  recorded_by: Subject,
  recorded_at: z.iso.datetime({ offset: true }),
}))();
export const RecordDisclosureCreate = /* @__PURE__ */ (() => z.strictObject({
  kind: DisclosureKindOfRecord,
  recipient: z.string().min(1).refine(...k.atMost(500)).regex(k.pattern("^[^\\u0000]*[^\\u0000-\\u0020\\u007f-\\u00a0\\u00ad\\u034f\\u061c\\u115f\\u1160\\u1680\\u17b4\\u17b5\\u180b-\\u180f\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u2800\\u3000\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb𛲠-𛲣𝅳-𝅺󠀀-󠿿][^\\u0000]*$")),
  basis: DisclosureBasis,
  what: DisclosedContent,
  threat: DisclosureThreat.exactOptional(),
  disclosed_at: z.iso.datetime({ offset: true }),
}))();
export const RecordDisclosureList = /* @__PURE__ */ (() => z.array(RecordDisclosure).max(100))();
export const RecordDisclosurePage = /* @__PURE__ */ (() => z.strictObject({
  data: RecordDisclosureList,
  pagination: Pagination,
}))();
export const RequestKind = /* @__PURE__ */ (() => z.literal(["access", "amendment"]))();
export const RequestStatus = /* @__PURE__ */ (() => z.literal(["open", "granted", "declined", "withdrawn"]))();
export const RequestOutcome = /* @__PURE__ */ (() => z.literal(["granted", "declined", "withdrawn"]))();
export const RequestText = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(4000)).regex(k.pattern("^[^\\u0000]+$")))();
export const RequestedBy = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(500)).regex(k.pattern("^[^\\u0000]+$")))();
export const OptionalIncidentId = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991).nullable())();
export const RecordRequest = /* @__PURE__ */ (() => z.strictObject({
  id: PrivacyRecordId,
  person_id: PersonId,
  kind: RequestKind,
  incident_id: OptionalIncidentId,
  requested_by: RequestedBy,
  what: RequestText,
  received_on: LedgerDate,
  due_on: LedgerDate,
  status: RequestStatus,
  decision: z.string().refine(...k.atMost(4000)).nullable(),
  decided_by: OptionalSubject,
  decided_at: OptionalMoment,
  statement: z.string().refine(...k.atMost(4000)).nullable(),
  recorded_by: Subject,
}))();
export const RecordRequestCreate = /* @__PURE__ */ (() => z.strictObject({
  kind: RequestKind,
  incident_id: OptionalIncidentId.exactOptional(),
  requested_by: z.string().min(1).refine(...k.atMost(500)).regex(k.pattern("^[^\\u0000]*[^\\u0000-\\u0020\\u007f-\\u00a0\\u00ad\\u034f\\u061c\\u115f\\u1160\\u1680\\u17b4\\u17b5\\u180b-\\u180f\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u2800\\u3000\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb𛲠-𛲣𝅳-𝅺󠀀-󠿿][^\\u0000]*$")),
  what: RequestText,
  received_on: LedgerDate,
}))();
export const RecordRequestList = /* @__PURE__ */ (() => z.array(RecordRequest).max(100))();
export const RecordRequestPage = /* @__PURE__ */ (() => z.strictObject({
  data: RecordRequestList,
  pagination: Pagination,
}))();
export const RequestDecision = /* @__PURE__ */ (() => z.strictObject({
  status: RequestOutcome,
  decision: RequestText,
}))();
export const AmendmentStatement = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(4000)).regex(k.pattern("^[^\\u0000]+$")))();
export const StatementAttach = /* @__PURE__ */ (() => z.strictObject({
  statement: AmendmentStatement,
}))();
export const HoldReason = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(1000)).regex(k.pattern("^[^\\u0000]+$")))();
export const LegalHold = /* @__PURE__ */ (() => z.strictObject({
  id: PrivacyRecordId,
  person_id: PersonId,
  reason: HoldReason,
  placed_by: Subject,
  placed_at: z.iso.datetime({ offset: true }),
  released_by: OptionalSubject,
  released_at: OptionalMoment,
}))();
export const LegalHoldCreate = /* @__PURE__ */ (() => z.strictObject({
  reason: HoldReason,
}))();
export const LegalHoldList = /* @__PURE__ */ (() => z.array(LegalHold).max(100))();
export const LegalHoldPage = /* @__PURE__ */ (() => z.strictObject({
  data: LegalHoldList,
  pagination: Pagination,
}))();
export const RetentionYears = /* @__PURE__ */ (() => z.int().min(1).max(100))();
export const SuppressBelow = /* @__PURE__ */ (() => z.int().min(0).max(1000))();
export const SchoolSettings = /* @__PURE__ */ (() => z.strictObject({
  time_zone: TimeZoneName,
  retention_years: RetentionYears,
  suppress_below: SuppressBelow,
}))();
export const SchoolSettingsUpdate = /* @__PURE__ */ (() => z.strictObject({
  time_zone: TimeZoneName.exactOptional(),
  retention_years: RetentionYears.exactOptional(),
  suppress_below: SuppressBelow.exactOptional(),
}))();
export const PurgedCount = /* @__PURE__ */ (() => z.strictObject({
  school_id: OptionalSchoolId,
  school_year: SchoolYear,
  code: BehaviorCodeName,
  incidents: z.int().min(0).max(9007199254740991),
  perpetrators: z.int().min(0).max(9007199254740991),
  suspension_days: z.int().min(0).max(9007199254740991),
}))();
export const PurgedCountList = /* @__PURE__ */ (() => z.array(PurgedCount).max(100))();
export const PurgedCountPage = /* @__PURE__ */ (() => z.strictObject({
  data: PurgedCountList,
  pagination: Pagination,
}))();
export const CopyPage = /* @__PURE__ */ (() => z.string().refine(...k.atMost(100000000)))();
export const OtherPerson = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(100)).regex(k.pattern("^[^\\u0000]+$")))();
export const OtherPeople = /* @__PURE__ */ (() => z.array(OtherPerson).max(1000))();
export const CopyConsequence = /* @__PURE__ */ (() => z.strictObject({
  consequence: z.string().refine(...k.atMost(500)),
  start_date: LedgerDate,
  end_date: LedgerDate,
  length_days: z.int().min(0).max(9007199254740991),
  actual_days: z.int().min(0).max(9007199254740991).nullable(),
  status: ConsequenceStatus,
  notes: z.string().refine(...k.atMost(4000)).nullable(),
}))();
export const CopyConsequences = /* @__PURE__ */ (() => z.array(CopyConsequence).max(1000))();
export const CopyNotice = /* @__PURE__ */ (() => z.strictObject({
  guardian: z.string().refine(...k.atMost(200)),
  channel: z.string().refine(...k.atMost(20)),
  sent_at: z.iso.datetime({ offset: true }),
  message: z.string().refine(...k.atMost(8000)),
  acknowledged_at: OptionalMoment,
}))();
export const CopyNotices = /* @__PURE__ */ (() => z.array(CopyNotice).max(1000))();
export const AmendmentStatements = /* @__PURE__ */ (() => z.array(AmendmentStatement).max(1000))();
export const CopyIncident = /* @__PURE__ */ (() => z.strictObject({
  number: IncidentNumber,
  occurred_at: z.iso.datetime({ offset: true }),
  code: BehaviorCodeName,
  behavior: z.string().refine(...k.atMost(500)),
  description: z.string().refine(...k.atMost(100000)).nullable(),
  location: z.string().refine(...k.atMost(100)).nullable(),
  evidence_note: z.string().refine(...k.atMost(100000)).nullable(),
  status: IncidentStatus,
  roles: ParticipantRoles,
  others: OtherPeople,
  consequences: CopyConsequences,
  notices: CopyNotices,
  statements: AmendmentStatements,
}))();
export const CopyIncidents = /* @__PURE__ */ (() => z.array(CopyIncident).max(10000))();
export const CopyDisclosure = /* @__PURE__ */ (() => z.strictObject({
  kind: DisclosureKindOfRecord,
  recipient: DisclosureRecipient,
  basis: DisclosureBasis,
  what: DisclosedContent,
  threat: DisclosureThreat,
  disclosed_at: z.iso.datetime({ offset: true }),
}))();
export const CopyDisclosures = /* @__PURE__ */ (() => z.array(CopyDisclosure).max(10000))();
export const CopyRequest = /* @__PURE__ */ (() => z.strictObject({
  kind: RequestKind,
  number: z.string().refine(...k.atMost(40)).nullable(),
  requested_by: RequestedBy,
  what: RequestText,
  received_on: LedgerDate,
  status: RequestStatus,
  decision: z.string().refine(...k.atMost(4000)).nullable(),
  statement: z.string().refine(...k.atMost(4000)).nullable(),
}))();
export const CopyRequests = /* @__PURE__ */ (() => z.array(CopyRequest).max(10000))();
export const PersonCopy = /* @__PURE__ */ (() => z.strictObject({
  person_id: PersonId,
  kind: PersonKind,
  name: SchoolPersonName,
  grade: OptionalGrade,
  school: z.string().refine(...k.atMost(200)).nullable(),
  made_at: z.iso.datetime({ offset: true }),
  incidents: CopyIncidents,
  disclosures: CopyDisclosures,
  requests: CopyRequests,
}))();
export const SummaryGrouping = /* @__PURE__ */ (() => z.literal(["code", "week", "month", "term", "grade", "location", "hour", "school", "consequence"]))();
export const SummaryComparison = /* @__PURE__ */ (() => z.literal(["previous", "year_before", "none"]))();
export const SummaryFigures = /* @__PURE__ */ (() => z.strictObject({
  incidents: z.int().min(0).max(9007199254740991).nullable(),
  perpetrators: z.int().min(0).max(9007199254740991).nullable(),
  suspension_days: z.int().min(0).max(9007199254740991).nullable(),
}))();
export const ComparedFigures = /* @__PURE__ */ (() => SummaryFigures.nullable())();
export const FigureChange = /* @__PURE__ */ (() => z.strictObject({
  incidents: z.int().min(-9007199254740991).max(9007199254740991).nullable(),
  perpetrators: z.int().min(-9007199254740991).max(9007199254740991).nullable(),
  suspension_days: z.int().min(-9007199254740991).max(9007199254740991).nullable(),
}))();
export const FigureChanges = /* @__PURE__ */ (() => FigureChange.nullable())();
export const SummaryGroup = /* @__PURE__ */ (() => z.strictObject({
  key: z.string().refine(...k.atMost(200)).nullable(),
  label: z.string().refine(...k.atMost(500)),
  counts: SummaryFigures,
  before: ComparedFigures,
  change: FigureChanges,
}))();
export const SummaryGroups = /* @__PURE__ */ (() => z.array(SummaryGroup).max(1000))();
export const SchoolSummary = /* @__PURE__ */ (() => z.strictObject({
  group_by: SummaryGrouping,
  from: LedgerDate,
  to: LedgerDate,
  compared_from: OptionalLedgerDate,
  compared_to: OptionalLedgerDate,
  has_calendar: z.boolean(),
  suppress_below: SuppressBelow,
  counts: SummaryFigures,
  before: ComparedFigures,
  change: FigureChanges,
  groups: SummaryGroups,
}))();
export const SummaryFile = /* @__PURE__ */ (() => z.string().refine(...k.atMost(1000000)))();
export const HistoryConsequence = /* @__PURE__ */ (() => z.strictObject({
  consequence_code: ConsequenceCode,
  start_date: LedgerDate,
  end_date: LedgerDate,
  length_days: z.int().min(0).max(9007199254740991),
  actual_days: z.int().min(0).max(9007199254740991).nullable(),
  status: ConsequenceStatus,
}))();
export const HistoryConsequences = /* @__PURE__ */ (() => z.array(HistoryConsequence).max(1000))();
export const HistoryIncident = /* @__PURE__ */ (() => z.strictObject({
  incident_id: IncidentId,
  number: IncidentNumber,
  occurred_at: z.iso.datetime({ offset: true }),
  code: BehaviorCodeName,
  status: IncidentStatus,
  roles: ParticipantRoles,
  consequences: HistoryConsequences,
  statements: AmendmentStatements,
}))();
export const HistoryIncidents = /* @__PURE__ */ (() => z.array(HistoryIncident).max(100))();
export const PersonHistory = /* @__PURE__ */ (() => z.strictObject({
  person_id: PersonId,
  kind: PersonKind,
  name: SchoolPersonName,
  grade: OptionalGrade,
  school_id: OptionalSchoolId,
  school_year: SchoolYear,
  days_suspended: z.int().min(0).max(9007199254740991),
  needs_manifestation_review: z.boolean(),
  has_calendar: z.boolean(),
  data: HistoryIncidents,
  pagination: Pagination,
}))();
export const RepeatOffender = /* @__PURE__ */ (() => z.strictObject({
  person_id: PersonId,
  name: SchoolPersonName,
  kind: PersonKind,
  grade: OptionalGrade,
  school_id: OptionalSchoolId,
  incidents: z.int().min(1).max(9007199254740991),
  last_on: LedgerDate,
  suspension_days: z.int().min(0).max(9007199254740991),
}))();
export const RepeatOffenderList = /* @__PURE__ */ (() => z.array(RepeatOffender).max(100))();
export const RepeatOffenderPage = /* @__PURE__ */ (() => z.strictObject({
  data: RepeatOffenderList,
  pagination: Pagination,
}))();
export const PersonOut = /* @__PURE__ */ (() => z.strictObject({
  person_id: PersonId,
  name: SchoolPersonName,
  grade: OptionalGrade,
  school_id: OptionalSchoolId,
  consequence_code: ConsequenceCode,
  start_date: LedgerDate,
  end_date: LedgerDate,
  returns_on: LedgerDate,
  is_school_day: z.boolean(),
}))();
export const PersonOutList = /* @__PURE__ */ (() => z.array(PersonOut).max(100))();
export const PeopleOut = /* @__PURE__ */ (() => z.strictObject({
  on: LedgerDate,
  data: PersonOutList,
  pagination: Pagination,
}))();
export const SchoolExportResource = /* @__PURE__ */ (() => z.literal(["discipline_incidents", "student_behavior_associations", "student_non_offender_associations", "staff_associations", "discipline_actions"]))();
export const SchoolExport = /* @__PURE__ */ (() => z.strictObject({
  resource: SchoolExportResource,
  from: LedgerDate,
  to: LedgerDate,
  school_id: OptionalSchoolId.exactOptional(),
}))();
export const SchoolExportResult = /* @__PURE__ */ (() => z.strictObject({
  rows: z.int().min(0).max(9007199254740991),
}))();
export const BehaviorDescription = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(500)).regex(k.pattern("^[^\\u0000]+$")))();
export const OptionalBehaviorDescriptor = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(100)).regex(k.pattern("^[^\\u0000]+$")).nullable())();
export const OptionalCedsCode = /* @__PURE__ */ (() => z.string().min(5).refine(...k.atMost(5)).regex(k.pattern("^[0-9]{5}$")).nullable())();
export const Severity = /* @__PURE__ */ (() => z.literal(["low", "medium", "high", "critical"]))();
export const BehaviorCode = /* @__PURE__ */ (() => z.strictObject({
  code: BehaviorCodeName,
  description: BehaviorDescription,
  behavior_descriptor: OptionalBehaviorDescriptor,
  ceds_code: OptionalCedsCode,
  severity: OptionalSeverity.nullable(),
  is_active: z.boolean(),
  created_at: z.iso.datetime({ offset: true }),
  updated_at: z.iso.datetime({ offset: true }),
}))();
export const BehaviorCodeCreate = /* @__PURE__ */ (() => z.strictObject({
  code: BehaviorCodeName,
  description: BehaviorDescription,
  behavior_descriptor: OptionalBehaviorDescriptor.exactOptional(),
  ceds_code: OptionalCedsCode.exactOptional(),
  severity: OptionalSeverity.nullable().exactOptional(),
  is_active: z.boolean().exactOptional(),
}))();
export const BehaviorCodeUpdate = /* @__PURE__ */ (() => z.strictObject({
  description: BehaviorDescription.exactOptional(),
  behavior_descriptor: OptionalBehaviorDescriptor.exactOptional(),
  ceds_code: OptionalCedsCode.exactOptional(),
  severity: OptionalSeverity.nullable().exactOptional(),
  is_active: z.boolean().exactOptional(),
}))();
export const BehaviorCodeList = /* @__PURE__ */ (() => z.array(BehaviorCode).max(1000))();
export const BehaviorCodePage = /* @__PURE__ */ (() => z.strictObject({
  data: BehaviorCodeList,
  pagination: Pagination,
}))();
export const SchoolId = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991))();
export const SchoolName = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(200)).regex(k.pattern("^[^\\u0000]+$")))();
export const FirstMonth = /* @__PURE__ */ (() => z.int().min(1).max(12))();
export const School = /* @__PURE__ */ (() => z.strictObject({
  id: SchoolId,
  name: SchoolName,
  time_zone: SchoolTimeZone,
  year_starts_month: z.int().min(1).max(12),
  created_at: z.iso.datetime({ offset: true }),
  updated_at: z.iso.datetime({ offset: true }),
}))();
export const SchoolCreate = /* @__PURE__ */ (() => z.strictObject({
  name: ChosenName,
  time_zone: SchoolTimeZone,
  year_starts_month: FirstMonth.exactOptional(),
}))();
export const SchoolUpdate = /* @__PURE__ */ (() => z.strictObject({
  name: ChosenName.exactOptional(),
  time_zone: SchoolTimeZone.exactOptional(),
  year_starts_month: z.int().min(1).max(12).exactOptional(),
}))();
export const SchoolList = /* @__PURE__ */ (() => z.array(School).max(100))();
export const SchoolPage = /* @__PURE__ */ (() => z.strictObject({
  data: SchoolList,
  pagination: Pagination,
}))();
export const TermName = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(100)).regex(k.pattern("^[^\\u0000]+$")))();
export const SchoolTerm = /* @__PURE__ */ (() => z.strictObject({
  name: TermName,
  starts_on: SchoolDay,
  ends_on: SchoolDay,
}))();
export const SchoolTerms = /* @__PURE__ */ (() => z.array(SchoolTerm).max(12))();
export const ChosenSchoolTerm = /* @__PURE__ */ (() => z.strictObject({
  name: z.string().min(1).refine(...k.atMost(100)).regex(k.pattern("^[^\\u0000]*[^\\u0000-\\u0020\\u007f-\\u00a0\\u00ad\\u034f\\u061c\\u115f\\u1160\\u1680\\u17b4\\u17b5\\u180b-\\u180f\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u2800\\u3000\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb𛲠-𛲣𝅳-𝅺󠀀-󠿿][^\\u0000]*$")),
  starts_on: SchoolDay,
  ends_on: SchoolDay,
}))();
export const ChosenSchoolTerms = /* @__PURE__ */ (() => z.array(ChosenSchoolTerm).max(12))();
export const NonSchoolDays = /* @__PURE__ */ (() => z.array(SchoolDay).max(366))();
export const SchoolCalendar = /* @__PURE__ */ (() => z.strictObject({
  school_id: SchoolId,
  school_year: SchoolYear,
  terms: SchoolTerms,
  non_school_days: NonSchoolDays,
  updated_at: z.iso.datetime({ offset: true }),
}))();
export const SchoolCalendarUpdate = /* @__PURE__ */ (() => z.strictObject({
  terms: ChosenSchoolTerms,
  non_school_days: NonSchoolDays,
}))();
export const Grade = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(20)).regex(k.pattern("^[^\\u0000]+$")))();
export const SchoolPerson = /* @__PURE__ */ (() => z.strictObject({
  person_id: PersonId,
  kind: PersonKind,
  name: SchoolPersonName,
  grade: OptionalGrade,
  school_id: OptionalSchoolId,
  left_on: OptionalSchoolDay,
  created_at: z.iso.datetime({ offset: true }),
  updated_at: z.iso.datetime({ offset: true }),
}))();
export const SchoolPersonCreate = /* @__PURE__ */ (() => z.strictObject({
  person_id: PersonId,
  kind: PersonKind,
  name: ChosenName,
  grade: OptionalGrade.exactOptional(),
  school_id: OptionalSchoolId.exactOptional(),
  left_on: OptionalSchoolDay.exactOptional(),
}))();
export const SchoolPersonUpdate = /* @__PURE__ */ (() => z.strictObject({
  kind: PersonKind.exactOptional(),
  name: ChosenName.exactOptional(),
  grade: OptionalGrade.exactOptional(),
  school_id: OptionalSchoolId.exactOptional(),
  left_on: OptionalSchoolDay.exactOptional(),
}))();
export const SchoolPersonList = /* @__PURE__ */ (() => z.array(SchoolPerson).max(100))();
export const SchoolPersonPage = /* @__PURE__ */ (() => z.strictObject({
  data: SchoolPersonList,
  pagination: Pagination,
}))();
export const SecondFactor = /* @__PURE__ */ (() => z.strictObject({
  is_enabled: z.boolean(),
  enabled_at: z.iso.datetime({ offset: true }).nullable(),
  recovery_codes_left: z.int().min(0).max(100),
}))();
export const SecondFactorEnrolment = /* @__PURE__ */ (() => z.strictObject({
  secret: z.string().refine(...k.atMost(100)),
  uri: z.string().refine(...k.atMost(2000)),
}))();
export const RecoveryCodeListItem = /* @__PURE__ */ (() => z.string().refine(...k.atMost(40)))();
export const RecoveryCodeList = /* @__PURE__ */ (() => z.array(RecoveryCodeListItem).max(20))();
export const RecoveryCodes = /* @__PURE__ */ (() => z.strictObject({
  recovery_codes: RecoveryCodeList,
}))();
export const PasswordConfirmation = /* @__PURE__ */ (() => z.strictObject({
  current_password: Password,
}))();
export const CodeConfirmation = /* @__PURE__ */ (() => z.strictObject({
  code: SecondFactorCode,
}))();
export const SecondFactorRemoval = /* @__PURE__ */ (() => z.strictObject({
  current_password: Password,
  code: SecondFactorCode,
}))();
export const ServiceAccountId = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991))();
export const ApiKeyId = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991))();
export const ServiceAccountName = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(200)).regex(k.pattern("^[^\\u0000]+$")))();
export const ServiceAccountDescription = /* @__PURE__ */ (() => z.string().refine(...k.atMost(2000)).regex(k.pattern("^[^\\u0000]*$")).nullable())();
export const ServiceAccount = /* @__PURE__ */ (() => z.strictObject({
  id: ServiceAccountId,
  name: ServiceAccountName,
  description: ServiceAccountDescription,
  created_at: z.iso.datetime({ offset: true }),
  created_by: z.string().refine(...k.atMost(255)),
  tenant_id: TenantName,
}))();
export const ServiceAccountList = /* @__PURE__ */ (() => z.array(ServiceAccount).max(100))();
export const ServiceAccountPage = /* @__PURE__ */ (() => z.strictObject({
  data: ServiceAccountList,
  pagination: Pagination,
}))();
export const ServiceAccountCreate = /* @__PURE__ */ (() => z.strictObject({
  name: ChosenName,
  description: ServiceAccountDescription.exactOptional(),
}))();
export const Scope = /* @__PURE__ */ (() => z.literal(["projects:read", "projects:write", "jobs:read", "jobs:write", "ledger:read", "ledger:draft", "ledger:approve", "ledger:post", "ledger:reverse", "ledger:accounts", "ledger:close", "ledger:lock", "ledger:export", "ledger:import", "ledger:settings", "ledger:integrity", "compliance:read", "compliance:write", "compliance:check", "compliance:approve", "compliance:settings", "school:read", "school:write", "school:others", "school:reports", "school:codes", "school:settings", "school:disclose"]))();
export const Scopes = /* @__PURE__ */ (() => z.array(Scope).min(1).max(100))();
export const ApiKey = /* @__PURE__ */ (() => z.strictObject({
  id: ApiKeyId,
  name: ServiceAccountName,
  prefix: z.string().refine(...k.atMost(40)),
  scopes: Scopes,
  created_at: z.iso.datetime({ offset: true }),
  created_by: z.string().refine(...k.atMost(255)),
  expires_at: z.iso.datetime({ offset: true }).nullable(),
  last_used_at: z.iso.datetime({ offset: true }).nullable(),
  revoked_at: z.iso.datetime({ offset: true }).nullable(),
}))();
export const NewApiKey = /* @__PURE__ */ (() => z.strictObject({
  id: ApiKeyId,
  name: ServiceAccountName,
  prefix: z.string().refine(...k.atMost(40)),
  scopes: Scopes,
  created_at: z.iso.datetime({ offset: true }),
  created_by: z.string().refine(...k.atMost(255)),
  expires_at: z.iso.datetime({ offset: true }).nullable(),
  last_used_at: z.iso.datetime({ offset: true }).nullable(),
  revoked_at: z.iso.datetime({ offset: true }).nullable(),
  key: z.string().refine(...k.atMost(200)),
}))();
export const ApiKeyList = /* @__PURE__ */ (() => z.array(ApiKey).max(100))();
export const ApiKeyPage = /* @__PURE__ */ (() => z.strictObject({
  data: ApiKeyList,
  pagination: Pagination,
}))();
export const ApiKeyCreate = /* @__PURE__ */ (() => z.strictObject({
  name: ChosenName,
  scopes: Scopes,
  expires_at: z.iso.datetime({ offset: true }).nullable().exactOptional(),
}))();
export const SessionId = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(36)).regex(k.pattern("^[0-9a-zA-Z-]+$")))();
export const Token = /* @__PURE__ */ (() => z.string().refine(...k.atMost(16384)))();
export const TokenType = /* @__PURE__ */ (() => z.literal(["Bearer"]))();
export const Seconds = /* @__PURE__ */ (() => z.int().min(0).max(31536000))();
export const DeviceName = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(100)).regex(k.pattern("^[^\\u0000]+$")))();
export const LoginRequest = /* @__PURE__ */ (() => z.strictObject({
  email: Email,
  password: Password,
  code: SecondFactorCode.exactOptional(),
  use_cookie: z.boolean().exactOptional(),
  device_name: z.string().min(1).refine(...k.atMost(100)).regex(k.pattern("^[^\\u0000]*[^\\u0000-\\u0020\\u007f-\\u00a0\\u00ad\\u034f\\u061c\\u115f\\u1160\\u1680\\u17b4\\u17b5\\u180b-\\u180f\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u2800\\u3000\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb𛲠-𛲣𝅳-𝅺󠀀-󠿿][^\\u0000]*$")).exactOptional(),
}))();
export const TokenPair = /* @__PURE__ */ (() => z.strictObject({
  access_token: Token,
  refresh_token: z.string().refine(...k.atMost(200)).nullable(),
  token_type: TokenType,
  expires_in: Seconds,
  refresh_expires_in: Seconds,
  csrf_token: z.string().refine(...k.atMost(200)).nullable(),
  session_id: SessionId,
  user: User,
}))();
export const OAuthScope = /* @__PURE__ */ (() => z.string().refine(...k.atMost(1000)).regex(k.pattern("^[^\\u0000]*$")))();
export const RefreshToken = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(200)).regex(k.pattern("^[A-Za-z0-9_-]+$")))();
export const RefreshTokenGrantForm = /* @__PURE__ */ (() => z.strictObject({
  grant_type: z.literal(["refresh_token"]),
  refresh_token: RefreshToken,
  scope: OAuthScope.exactOptional(),
  client_id: z.string().refine(...k.atMost(255)).regex(k.pattern("^[^\\u0000]*$")).exactOptional(),
  client_secret: z.string().refine(...k.atMost(255)).regex(k.pattern("^[^\\u0000]*$")).exactOptional(),
}))();
export const PasswordGrantForm = /* @__PURE__ */ (() => z.strictObject({
  grant_type: z.literal(["password"]),
  username: z.string().min(1).refine(...k.atMost(254)).regex(k.pattern("^[^\\u0000]+$")),
  password: Password,
  code: SecondFactorCode.exactOptional(),
  scope: OAuthScope.exactOptional(),
  client_id: z.string().refine(...k.atMost(255)).regex(k.pattern("^[^\\u0000]*$")).exactOptional(),
  client_secret: z.string().refine(...k.atMost(255)).regex(k.pattern("^[^\\u0000]*$")).exactOptional(),
}))();
export const TokenForm = /* @__PURE__ */ (() => z.union([PasswordGrantForm, RefreshTokenGrantForm]))();
export const OAuthToken = /* @__PURE__ */ (() => z.strictObject({
  access_token: Token,
  token_type: TokenType,
  expires_in: Seconds,
  refresh_token: RefreshToken,
  scope: OAuthScope,
}))();
export const RefreshRequest = /* @__PURE__ */ (() => z.strictObject({
  refresh_token: RefreshToken.exactOptional(),
}))();
export const Session = /* @__PURE__ */ (() => z.strictObject({
  id: SessionId,
  device_name: DeviceName,
  device_id: z.string().refine(...k.atMost(100)).nullable(),
  client_address: z.string().refine(...k.atMost(45)).nullable(),
  tenant: TenantName,
  created_at: z.iso.datetime({ offset: true }),
  last_used_at: z.iso.datetime({ offset: true }),
  expires_at: z.iso.datetime({ offset: true }),
  is_current: z.boolean(),
}))();
export const SessionList = /* @__PURE__ */ (() => z.array(Session).max(100))();
export const SessionPage = /* @__PURE__ */ (() => z.strictObject({
  data: SessionList,
  pagination: Pagination,
}))();
export const TenantSwitch = /* @__PURE__ */ (() => z.strictObject({
  organization_id: z.int().min(1).max(9007199254740991).nullable(),
}))();
export const AccessToken = /* @__PURE__ */ (() => z.strictObject({
  access_token: Token,
  token_type: TokenType,
  expires_in: Seconds,
  tenant: TenantName,
}))();
export const ProviderName = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(40)).regex(k.pattern("^[a-z0-9-]+$")))();
export const Provider = /* @__PURE__ */ (() => z.strictObject({
  name: ProviderName,
  issuer: z.string().refine(...k.atMost(500)),
  login_path: z.string().refine(...k.atMost(200)),
}))();
export const ProviderList = /* @__PURE__ */ (() => z.array(Provider).max(50))();
export const HealthStatus = /* @__PURE__ */ (() => z.strictObject({
  status: z.literal(["ok"]),
}))();
export const ReadinessState = /* @__PURE__ */ (() => z.literal(["ok", "degraded"]))();
export const Readiness = /* @__PURE__ */ (() => z.strictObject({
  status: ReadinessState,
}))();
export const MetricsText = /* @__PURE__ */ (() => z.string().refine(...k.atMost(10000000)))();
export const Environment = /* @__PURE__ */ (() => z.literal(["development", "test", "production"]))();
export const ServiceState = /* @__PURE__ */ (() => z.literal(["healthy", "degraded"]))();
export const PartState = /* @__PURE__ */ (() => z.literal(["healthy", "unhealthy", "not_configured"]))();
export const ServiceHealth = /* @__PURE__ */ (() => z.strictObject({
  status: ServiceState,
  timestamp: z.iso.datetime({ offset: true }),
  version: z.string().refine(...k.atMost(40)),
  environment: Environment,
  database: PartState,
}))();
export const PartReason = /* @__PURE__ */ (() => z.literal(["timed_out", "unreachable", "credentials_refused", "not_permitted", "out_of_memory", "read_only", "loading", "refused"]))();
export const PartHealth = /* @__PURE__ */ (() => z.strictObject({
  status: PartState,
  latency_ms: z.number().min(0).max(86400000).nullable(),
  reason: PartReason.exactOptional(),
}))();
export const BeatHealth = /* @__PURE__ */ (() => z.strictObject({
  status: PartState,
  seen_seconds_ago: z.number().min(0).max(1000000000000).exactOptional(),
}))();
export const QueueHealth = /* @__PURE__ */ (() => z.strictObject({
  due: z.int().min(0).max(1000000),
  unknown: z.int().min(0).max(1000000),
  oldest_seconds: z.number().min(0).max(1000000000000),
}))();
export const WorkersHealth = /* @__PURE__ */ (() => z.strictObject({
  status: PartState,
  latency_ms: z.number().min(0).max(86400000).nullable(),
  alive: z.int().min(0).max(1000000).exactOptional(),
  slots: z.int().min(0).max(1000000).exactOptional(),
  busy: z.int().min(0).max(1000000).exactOptional(),
}))();
export const DetailedHealth = /* @__PURE__ */ (() => z.strictObject({
  status: ServiceState,
  timestamp: z.iso.datetime({ offset: true }),
  version: z.string().refine(...k.atMost(40)),
  environment: Environment,
  database: PartHealth,
  redis: PartHealth,
  workers: WorkersHealth,
  queue: QueueHealth.exactOptional(),
  beat: BeatHealth.exactOptional(),
}))();
export const UserSort = /* @__PURE__ */ (() => z.literal(["-created_at", "created_at", "-email", "email", "-name", "name", "-last_login_at", "last_login_at"]))();
export const UserList = /* @__PURE__ */ (() => z.array(User).max(100))();
export const UserPage = /* @__PURE__ */ (() => z.strictObject({
  data: UserList,
  pagination: Pagination,
}))();
export const UserCreate = /* @__PURE__ */ (() => z.strictObject({
  email: Email,
  name: ChosenName,
  password: NewPassword.exactOptional(),
  role: Role.exactOptional(),
}))();
export const UserUpdate = /* @__PURE__ */ (() => z.strictObject({
  name: ChosenName.exactOptional(),
  email: Email.exactOptional(),
  role: Role.exactOptional(),
}))();
export const BulkActionName = /* @__PURE__ */ (() => z.literal(["activate", "deactivate", "delete"]))();
export const UserIds = /* @__PURE__ */ (() => z.array(UserId).min(1).max(100))();
export const BulkAction = /* @__PURE__ */ (() => z.strictObject({
  action: BulkActionName,
  user_ids: UserIds,
}))();
export const BulkResult = /* @__PURE__ */ (() => z.strictObject({
  user_id: UserId,
  success: z.boolean(),
  error_code: z.string().refine(...k.atMost(60)).nullable(),
}))();
export const BulkResultList = /* @__PURE__ */ (() => z.array(BulkResult).max(100))();
export const BulkResults = /* @__PURE__ */ (() => z.strictObject({
  results: BulkResultList,
}))();
export const BulkActionResponse = /* @__PURE__ */ (() => z.strictObject({
  success: z.boolean(),
  message: z.string().refine(...k.atMost(2000)),
  data: BulkResults,
}))();
export const AcceptedHereResponseSetCookieItem = /* @__PURE__ */ (() => z.string().refine(...k.atMost(4096)))();
export const TokenPairResponseSetCookieItem = /* @__PURE__ */ (() => z.string().refine(...k.atMost(4096)))();
export const getHealth = /* @__PURE__ */ (() => ({
  request: z.looseObject({}),
  answer: HealthStatus,
}))();
export const getLiveness = /* @__PURE__ */ (() => ({
  request: z.looseObject({}),
  answer: HealthStatus,
}))();
export const getReadiness = /* @__PURE__ */ (() => ({
  request: z.looseObject({}),
  answer: Readiness,
}))();
export const getMetrics = /* @__PURE__ */ (() => ({
  request: z.looseObject({}),
}))();
export const getServiceHealth = /* @__PURE__ */ (() => ({
  request: z.looseObject({}),
  answer: ServiceHealth,
}))();
export const getDetailedHealth = /* @__PURE__ */ (() => ({
  request: z.looseObject({}),
  answer: DetailedHealth,
}))();
export const getMe = /* @__PURE__ */ (() => ({
  request: z.looseObject({}),
  answer: Profile,
}))();
export const getMeLegacy = /* @__PURE__ */ (() => ({
  request: z.looseObject({}),
  answer: LegacyProfile,
}))();
export const getJwks = /* @__PURE__ */ (() => ({
  request: z.looseObject({}),
  answer: JsonWebKeySet,
}))();
export const registerAccount = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: RegistrationRequest,
  }),
  answer: StandardResponse,
}))();
export const requestPasswordReset = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: EmailRequest,
  }),
  answer: StandardResponse,
}))();
export const confirmPasswordReset = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: PasswordResetConfirmation,
  }),
  answer: StandardResponse,
}))();
export const requestEmailVerification = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: EmailRequest,
  }),
  answer: StandardResponse,
}))();
export const confirmEmailVerification = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    "X-Device-Id": z.string().min(1).refine(...k.atMost(100)).regex(k.pattern("^[!-~]+$")).exactOptional(),
    body: EmailConfirmation,
  }),
  answer: StandardResponse,
}))();
export const getOwnUser = /* @__PURE__ */ (() => ({
  request: z.looseObject({}),
  answer: User,
}))();
export const updateOwnUser = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: OwnUserUpdate,
  }),
  answer: User,
}))();
export const deleteOwnUser = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    "X-Second-Factor-Code": SecondFactorCode.exactOptional(),
  }),
}))();
export const changePassword = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: PasswordChange,
  }),
  answer: StandardResponse,
}))();
export const requestEmailChange = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: EmailChangeRequest,
  }),
  answer: StandardResponse,
}))();
export const logIn = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    "X-Device-Id": z.string().min(1).refine(...k.atMost(100)).regex(k.pattern("^[!-~]+$")).exactOptional(),
    body: LoginRequest,
  }),
  answer: TokenPair,
}))();
export const issueToken = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    "X-Device-Id": z.string().min(1).refine(...k.atMost(100)).regex(k.pattern("^[!-~]+$")).exactOptional(),
    body: TokenForm,
  }),
  answer: OAuthToken,
}))();
export const refreshSession = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    "X-Device-Id": z.string().min(1).refine(...k.atMost(100)).regex(k.pattern("^[!-~]+$")).exactOptional(),
    "X-CSRF-Token": z.string().min(1).refine(...k.atMost(200)).regex(k.pattern("^[A-Za-z0-9_-]+$")).exactOptional(),
    body: RefreshRequest.exactOptional(),
  }),
  answer: TokenPair,
}))();
export const logOut = /* @__PURE__ */ (() => ({
  request: z.looseObject({}),
  answer: StandardResponse,
}))();
export const logOutEverywhere = /* @__PURE__ */ (() => ({
  request: z.looseObject({}),
  answer: StandardResponse,
}))();
export const switchTenant = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: TenantSwitch,
  }),
  answer: AccessToken,
}))();
export const listSessions = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: SessionPage,
}))();
export const getCurrentSession = /* @__PURE__ */ (() => ({
  request: z.looseObject({}),
  answer: Session,
}))();
export const endSession = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    session_id: SessionId,
  }),
}))();
export const getSecondFactor = /* @__PURE__ */ (() => ({
  request: z.looseObject({}),
  answer: SecondFactor,
}))();
export const enrolSecondFactor = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: PasswordConfirmation,
  }),
  answer: SecondFactorEnrolment,
}))();
export const confirmSecondFactor = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: CodeConfirmation,
  }),
  answer: RecoveryCodes,
}))();
export const disableSecondFactor = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: SecondFactorRemoval,
  }),
  answer: StandardResponse,
}))();
export const renewRecoveryCodes = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: CodeConfirmation,
  }),
  answer: RecoveryCodes,
}))();
export const listProviders = /* @__PURE__ */ (() => ({
  request: z.looseObject({}),
  answer: ProviderList,
}))();
export const startProviderLogin = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    provider: ProviderName,
    redirect_to: z.string().min(1).refine(...k.atMost(2000)).exactOptional(),
  }),
}))();
export const finishProviderLogin = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    provider: ProviderName,
    "X-Device-Id": z.string().min(1).refine(...k.atMost(100)).regex(k.pattern("^[!-~]+$")).exactOptional(),
    code: z.string().min(1).refine(...k.atMost(4000)).regex(k.pattern("^[^\\u0000]+$")).exactOptional(),
    state: z.string().min(1).refine(...k.atMost(1000)).regex(k.pattern("^[^\\u0000]+$")).exactOptional(),
    error: z.string().min(1).refine(...k.atMost(200)).regex(k.pattern("^[^\\u0000]+$")).exactOptional(),
    error_description: z.string().min(1).refine(...k.atMost(2000)).regex(k.pattern("^[^\\u0000]+$")).exactOptional(),
    error_uri: z.string().min(1).refine(...k.atMost(2000)).regex(k.pattern("^[^\\u0000]+$")).exactOptional(),
    iss: z.string().min(1).refine(...k.atMost(500)).regex(k.pattern("^[^\\u0000]+$")).exactOptional(),
    session_state: z.string().min(1).refine(...k.atMost(1000)).regex(k.pattern("^[^\\u0000]+$")).exactOptional(),
    scope: z.string().min(1).refine(...k.atMost(2000)).regex(k.pattern("^[^\\u0000]+$")).exactOptional(),
    authuser: z.string().min(1).refine(...k.atMost(100)).regex(k.pattern("^[^\\u0000]+$")).exactOptional(),
    prompt: z.string().min(1).refine(...k.atMost(100)).regex(k.pattern("^[^\\u0000]+$")).exactOptional(),
    hd: z.string().min(1).refine(...k.atMost(255)).regex(k.pattern("^[^\\u0000]+$")).exactOptional(),
  }),
  answer: TokenPair,
}))();
export const listUsers = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
    sort: UserSort.exactOptional(),
    search: SearchText.exactOptional(),
    role: Role.exactOptional(),
    is_active: z.boolean().exactOptional(),
  }),
  answer: UserPage,
}))();
export const createUser = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: UserCreate,
  }),
  answer: User,
}))();
export const getUser = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    user_id: UserId,
  }),
  answer: User,
}))();
export const updateUser = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    user_id: UserId,
    body: UserUpdate,
  }),
  answer: User,
}))();
export const deleteUser = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    user_id: UserId,
  }),
}))();
export const listUsersForAdmins = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
    sort: UserSort.exactOptional(),
    search: SearchText.exactOptional(),
    role: Role.exactOptional(),
    is_active: z.boolean().exactOptional(),
  }),
  answer: UserPage,
}))();
export const activateUser = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    user_id: UserId,
  }),
  answer: User,
}))();
export const deactivateUser = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    user_id: UserId,
  }),
  answer: User,
}))();
export const removeSecondFactor = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    user_id: UserId,
  }),
}))();
export const runBulkAction = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: BulkAction,
  }),
  answer: BulkActionResponse,
}))();
export const listServiceAccounts = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: ServiceAccountPage,
}))();
export const createServiceAccount = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: ServiceAccountCreate,
  }),
  answer: ServiceAccount,
}))();
export const getServiceAccount = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    service_account_id: ServiceAccountId,
  }),
  answer: ServiceAccount,
}))();
export const deleteServiceAccount = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    service_account_id: ServiceAccountId,
  }),
}))();
export const listApiKeys = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    service_account_id: ServiceAccountId,
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: ApiKeyPage,
}))();
export const createApiKey = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    service_account_id: ServiceAccountId,
    body: ApiKeyCreate,
  }),
  answer: NewApiKey,
}))();
export const getApiKey = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    service_account_id: ServiceAccountId,
    api_key_id: ApiKeyId,
  }),
  answer: ApiKey,
}))();
export const revokeApiKey = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    service_account_id: ServiceAccountId,
    api_key_id: ApiKeyId,
  }),
}))();
export const rotateApiKey = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    service_account_id: ServiceAccountId,
    api_key_id: ApiKeyId,
  }),
  answer: NewApiKey,
}))();
export const listOrganizations = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: OrganizationPage,
}))();
export const createOrganization = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: OrganizationCreate,
  }),
  answer: Organization,
}))();
export const getOrganization = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    organization_id: OrganizationId,
  }),
  answer: Organization,
}))();
export const updateOrganization = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    organization_id: OrganizationId,
    body: OrganizationUpdate,
  }),
  answer: Organization,
}))();
export const deleteOrganization = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    organization_id: OrganizationId,
  }),
}))();
export const listMembers = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    organization_id: OrganizationId,
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: MemberPage,
}))();
export const addMember = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    organization_id: OrganizationId,
    body: MemberAdd,
  }),
  answer: z.union([Member, Invitation]),
}))();
export const getMember = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    organization_id: OrganizationId,
    user_id: UserId,
  }),
  answer: Member,
}))();
export const changeMemberRole = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    organization_id: OrganizationId,
    user_id: UserId,
    body: MemberUpdate,
  }),
  answer: Member,
}))();
export const removeMember = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    organization_id: OrganizationId,
    user_id: UserId,
  }),
}))();
export const listInvitations = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    organization_id: OrganizationId,
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: InvitationPage,
}))();
export const createInvitation = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    organization_id: OrganizationId,
    body: InvitationCreate,
  }),
  answer: Invitation,
}))();
export const getInvitation = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    organization_id: OrganizationId,
    invitation_id: InvitationId,
  }),
  answer: Invitation,
}))();
export const revokeInvitation = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    organization_id: OrganizationId,
    invitation_id: InvitationId,
  }),
}))();
export const acceptInvitation = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: TokenRequest,
  }),
  answer: Member,
}))();
export const listAllOrganizations = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
    search: SearchText.exactOptional(),
  }),
  answer: OrganizationPage,
}))();
export const listProjects = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
    sort: ProjectSort.exactOptional(),
  }),
  answer: ProjectPage,
}))();
export const createProject = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: ProjectCreate,
  }),
  answer: Project,
}))();
export const getProject = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    project_id: ProjectId,
  }),
  answer: Project,
}))();
export const updateProject = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    project_id: ProjectId,
    body: ProjectUpdate,
  }),
  answer: Project,
}))();
export const deleteProject = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    project_id: ProjectId,
  }),
}))();
export const listProjectsLegacy = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: ProjectList,
}))();
export const createProjectLegacy = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: ProjectCreate,
  }),
  answer: Project,
}))();
export const getProjectLegacy = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    project_id: ProjectId,
  }),
  answer: Project,
}))();
export const updateProjectLegacy = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    project_id: ProjectId,
    body: ProjectUpdate,
  }),
  answer: Project,
}))();
export const deleteProjectLegacy = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    project_id: ProjectId,
  }),
}))();
export const listJobs = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
    state: JobState.exactOptional(),
    kind: JobKindName.exactOptional(),
    since: z.iso.datetime({ offset: true }).exactOptional(),
    until: z.iso.datetime({ offset: true }).exactOptional(),
  }),
  answer: JobPage,
}))();
export const createJob = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: JobRequest.exactOptional(),
  }),
  answer: JobAccepted,
}))();
export const getJob = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    job_id: JobId,
  }),
  answer: Job,
}))();
export const cancelJob = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    job_id: JobId,
  }),
  answer: Job,
}))();
export const listJobEvents = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    job_id: JobId,
    cursor: EventId.exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
}))();
export const downloadJobArtifact = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    job_id: JobId,
  }),
}))();
export const listAllJobs = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    cursor: JobId.exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
    tenant: z.string().min(1).refine(...k.atMost(255)).regex(k.pattern("^[^\\u0000]+$")).exactOptional(),
    state: JobState.exactOptional(),
    kind: JobKindName.exactOptional(),
    since: z.iso.datetime({ offset: true }).exactOptional(),
    until: z.iso.datetime({ offset: true }).exactOptional(),
  }),
  answer: AdminJobPage,
}))();
export const getAnyJob = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    job_id: JobId,
  }),
  answer: AdminJob,
}))();
export const retryJob = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    job_id: JobId,
  }),
  answer: AdminJob,
}))();
export const cancelAnyJob = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    job_id: JobId,
  }),
  answer: AdminJob,
}))();
export const createJobLegacy = /* @__PURE__ */ (() => ({
  request: z.looseObject({}),
  answer: LegacyJobAccepted,
}))();
export const getJobLegacy = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    job_id: JobId,
  }),
  answer: LegacyJob,
}))();
export const createChannelTicket = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: ChannelTicketRequest,
  }),
  answer: ChannelTicket,
}))();
export const getLedgerSettings = /* @__PURE__ */ (() => ({
  request: z.looseObject({}),
  answer: LedgerSettings,
}))();
export const updateLedgerSettings = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: LedgerSettingsUpdate,
  }),
  answer: LedgerSettings,
}))();
export const listLedgerAccounts = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
    type: LedgerAccountType.exactOptional(),
    sub_type: LedgerSubType.exactOptional(),
    active: z.boolean().exactOptional(),
    parent: LedgerAccountId.exactOptional(),
    q: z.string().min(1).refine(...k.atMost(100)).regex(k.pattern("^[^\\u0000]+$")).exactOptional(),
    sort: LedgerAccountSort.exactOptional(),
  }),
  answer: LedgerAccountPage,
}))();
export const createLedgerAccount = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: LedgerAccountCreate,
  }),
  answer: LedgerAccount,
}))();
export const getAccountTree = /* @__PURE__ */ (() => ({
  request: z.looseObject({}),
  answer: AccountTree,
}))();
export const applyAccountTemplate = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    template: AccountTemplateName,
  }),
  answer: TemplateApplied,
}))();
export const getLedgerAccount = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    account_id: LedgerAccountId,
  }),
  answer: LedgerAccount,
}))();
export const updateLedgerAccount = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    account_id: LedgerAccountId,
    body: LedgerAccountUpdate,
  }),
  answer: LedgerAccount,
}))();
export const deleteLedgerAccount = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    account_id: LedgerAccountId,
  }),
}))();
export const listEntries = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    from: LedgerDate.exactOptional(),
    to: LedgerDate.exactOptional(),
    status: EntryStatus.exactOptional(),
    account: LedgerAccountId.exactOptional(),
    kind: EntryKind.exactOptional(),
    type: TransactionType.exactOptional(),
    q: z.string().min(1).refine(...k.atMost(100)).regex(k.pattern("^[^\\u0000]+$")).exactOptional(),
    min: LedgerMoney.exactOptional(),
    max: LedgerMoney.exactOptional(),
    cursor: LedgerCursor.exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: EntryPage,
}))();
export const createEntry = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: EntryDraft,
  }),
  answer: Entry,
}))();
export const getEntry = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    entry_id: EntryId,
  }),
  answer: Entry,
}))();
export const replaceEntry = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    entry_id: EntryId,
    body: EntryDraft,
  }),
  answer: Entry,
}))();
export const deleteEntry = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    entry_id: EntryId,
  }),
}))();
export const submitEntry = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    entry_id: EntryId,
  }),
  answer: Entry,
}))();
export const withdrawEntry = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    entry_id: EntryId,
  }),
  answer: Entry,
}))();
export const approveEntry = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    entry_id: EntryId,
  }),
  answer: Entry,
}))();
export const rejectEntry = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    entry_id: EntryId,
    body: EntryRejection,
  }),
  answer: Entry,
}))();
export const postEntry = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    entry_id: EntryId,
  }),
  answer: PostedEntry,
}))();
export const reverseEntry = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    entry_id: EntryId,
    body: EntryReversal.exactOptional(),
  }),
  answer: Entry,
}))();
export const verifyEntry = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    entry_id: EntryId,
  }),
  answer: EntryVerification,
}))();
export const listEntryNotes = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    entry_id: EntryId,
  }),
  answer: EntryNotes,
}))();
export const addEntryNote = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    entry_id: EntryId,
    body: EntryNoteCreate,
  }),
  answer: EntryNote,
}))();
export const postEntries = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: EntriesToPost,
  }),
  answer: PostOutcomes,
}))();
export const createSettlement = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: Settlement,
  }),
  answer: Entry,
}))();
export const listFiscalYears = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: FiscalYearPage,
}))();
export const createFiscalYear = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: FiscalYearCreate,
  }),
  answer: FiscalYear,
}))();
export const getFiscalYear = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    year_id: FiscalYearId,
  }),
  answer: FiscalYear,
}))();
export const updateFiscalYear = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    year_id: FiscalYearId,
    body: FiscalYearUpdate,
  }),
  answer: FiscalYear,
}))();
export const closeFiscalYear = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    year_id: FiscalYearId,
  }),
  answer: ClosedYear,
}))();
export const reopenFiscalYear = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    year_id: FiscalYearId,
  }),
  answer: ClosedYear,
}))();
export const listPeriods = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    year_id: FiscalYearId.exactOptional(),
    state: PeriodState.exactOptional(),
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: PeriodPage,
}))();
export const getPeriod = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    period_id: PeriodId,
  }),
  answer: Period,
}))();
export const closePeriod = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    period_id: PeriodId,
  }),
  answer: Period,
}))();
export const reopenPeriod = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    period_id: PeriodId,
  }),
  answer: Period,
}))();
export const lockPeriod = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    period_id: PeriodId,
  }),
  answer: Period,
}))();
export const listRates = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    currency: CurrencyCode.exactOptional(),
    kind: RateKind.exactOptional(),
    from: LedgerDate.exactOptional(),
    to: LedgerDate.exactOptional(),
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: RatePage,
}))();
export const createRate = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: RateCreate,
  }),
  answer: Rate,
}))();
export const getRate = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    rate_id: RateId,
  }),
  answer: Rate,
}))();
export const updateRate = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    rate_id: RateId,
    body: RateUpdate,
  }),
  answer: Rate,
}))();
export const deleteRate = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    rate_id: RateId,
  }),
}))();
export const createRevaluation = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: RevaluationRequest,
  }),
  answer: Revaluation,
}))();
export const getTrialBalance = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    as_of: LedgerDate.exactOptional(),
    from: LedgerDate.exactOptional(),
    include_closing: z.boolean().exactOptional(),
    currency: CurrencyCode.exactOptional(),
    level: z.int().min(1).max(6).exactOptional(),
    "If-None-Match": EntityTags.exactOptional(),
  }),
  answer: TrialBalance,
}))();
export const getBalanceSheet = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    as_of: LedgerDate.exactOptional(),
    compare: LedgerDate.exactOptional(),
    "If-None-Match": EntityTags.exactOptional(),
  }),
  answer: BalanceSheet,
}))();
export const getIncomeStatement = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    from: LedgerDate.exactOptional(),
    to: LedgerDate.exactOptional(),
    compare_from: LedgerDate.exactOptional(),
    compare_to: LedgerDate.exactOptional(),
    layout: IncomeLayout.exactOptional(),
    "If-None-Match": EntityTags.exactOptional(),
  }),
  answer: IncomeStatement,
}))();
export const getCashFlow = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    from: LedgerDate.exactOptional(),
    to: LedgerDate.exactOptional(),
    "If-None-Match": EntityTags.exactOptional(),
  }),
  answer: CashFlow,
}))();
export const getAccountStatement = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    account_id: LedgerAccountId,
    from: LedgerDate.exactOptional(),
    to: LedgerDate.exactOptional(),
    cursor: StatementCursor.exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: AccountStatement,
}))();
export const getLedgerIntegrity = /* @__PURE__ */ (() => ({
  request: z.looseObject({}),
  answer: LedgerIntegrity,
}))();
export const listStandards = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    on: LedgerDate.exactOptional(),
  }),
  answer: StandardList,
}))();
export const listRules = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    framework: Framework.exactOptional(),
    level: RuleLevel.exactOptional(),
  }),
  answer: RuleList,
}))();
export const getComplianceSettings = /* @__PURE__ */ (() => ({
  request: z.looseObject({}),
  answer: ComplianceSettings,
}))();
export const updateComplianceSettings = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: ComplianceSettingsUpdate,
  }),
  answer: ComplianceSettings,
}))();
export const listAssets = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: AssetPage,
}))();
export const createAsset = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: AssetCreate,
  }),
  answer: Asset,
}))();
export const getAsset = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    asset_id: RegisteredId,
  }),
  answer: Asset,
}))();
export const updateAsset = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    asset_id: RegisteredId,
    body: AssetUpdate,
  }),
  answer: Asset,
}))();
export const deleteAsset = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    asset_id: RegisteredId,
  }),
}))();
export const listLeases = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: LeasePage,
}))();
export const createLease = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: LeaseCreate,
  }),
  answer: Lease,
}))();
export const getLease = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    lease_id: RegisteredId,
  }),
  answer: Lease,
}))();
export const updateLease = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    lease_id: RegisteredId,
    body: LeaseUpdate,
  }),
  answer: Lease,
}))();
export const deleteLease = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    lease_id: RegisteredId,
  }),
}))();
export const listSalesContracts = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: SalesContractPage,
}))();
export const createSalesContract = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: SalesContractCreate,
  }),
  answer: SalesContract,
}))();
export const getSalesContract = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    contract_id: RegisteredId,
  }),
  answer: SalesContract,
}))();
export const updateSalesContract = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    contract_id: RegisteredId,
    body: SalesContractUpdate,
  }),
  answer: SalesContract,
}))();
export const deleteSalesContract = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    contract_id: RegisteredId,
  }),
}))();
export const listInstruments = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: InstrumentPage,
}))();
export const createInstrument = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: InstrumentCreate,
  }),
  answer: Instrument,
}))();
export const getInstrument = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    instrument_id: RegisteredId,
  }),
  answer: Instrument,
}))();
export const updateInstrument = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    instrument_id: RegisteredId,
    body: InstrumentUpdate,
  }),
  answer: Instrument,
}))();
export const deleteInstrument = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    instrument_id: RegisteredId,
  }),
}))();
export const listProvisions = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: ProvisionPage,
}))();
export const createProvision = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: ProvisionCreate,
  }),
  answer: Provision,
}))();
export const getProvision = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    provision_id: RegisteredId,
  }),
  answer: Provision,
}))();
export const updateProvision = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    provision_id: RegisteredId,
    body: ProvisionUpdate,
  }),
  answer: Provision,
}))();
export const deleteProvision = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    provision_id: RegisteredId,
  }),
}))();
export const listSubsequentEvents = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: SubsequentEventPage,
}))();
export const createSubsequentEvent = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: SubsequentEventCreate,
  }),
  answer: SubsequentEvent,
}))();
export const getSubsequentEvent = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    event_id: RegisteredId,
  }),
  answer: SubsequentEvent,
}))();
export const updateSubsequentEvent = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    event_id: RegisteredId,
    body: SubsequentEventUpdate,
  }),
  answer: SubsequentEvent,
}))();
export const deleteSubsequentEvent = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    event_id: RegisteredId,
  }),
}))();
export const listParties = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: PartyPage,
}))();
export const createParty = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: PartyCreate,
  }),
  answer: Party,
}))();
export const getParty = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    party_id: RegisteredId,
  }),
  answer: Party,
}))();
export const updateParty = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    party_id: RegisteredId,
    body: PartyUpdate,
  }),
  answer: Party,
}))();
export const deleteParty = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    party_id: RegisteredId,
  }),
}))();
export const listAssertions = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: AssertionPage,
}))();
export const createAssertion = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: AssertionCreate,
  }),
  answer: Assertion,
}))();
export const getAssertion = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    assertion_id: RegisteredId,
  }),
  answer: Assertion,
}))();
export const updateAssertion = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    assertion_id: RegisteredId,
    body: AssertionUpdate,
  }),
  answer: Assertion,
}))();
export const deleteAssertion = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    assertion_id: RegisteredId,
  }),
}))();
export const exportLedger = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: LedgerExport,
  }),
  answer: JobAccepted,
}))();
export const importLedger = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    mode: ImportMode.exactOptional(),
    kind: ImportKind.exactOptional(),
    delimiter: CsvDelimiter.exactOptional(),
    dry_run: z.boolean().exactOptional(),
    allow_duplicate: z.boolean().exactOptional(),
    body: CsvFile,
  }),
  answer: JobAccepted,
}))();
export const listComplianceChecks = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: CheckPage,
}))();
export const createComplianceCheck = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: CheckRequest,
  }),
  answer: JobAccepted,
}))();
export const getComplianceCheck = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    check_id: RegisteredId,
  }),
  answer: Check,
}))();
export const listFindings = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    check_id: RegisteredId,
    result: RuleResult.exactOptional(),
    level: RuleLevel.exactOptional(),
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: FindingPage,
}))();
export const compareComplianceChecks = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    check_id: RegisteredId,
    with: RegisteredId.exactOptional(),
  }),
  answer: CheckComparison,
}))();
export const withdrawWaiver = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    finding_id: RegisteredId,
  }),
}))();
export const waiveFinding = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    finding_id: RegisteredId,
    body: Waiving,
  }),
  answer: Finding,
}))();
export const getComplianceReport = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    check_id: RegisteredId,
  }),
}))();
export const listDisclosures = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    status: DisclosureStatus.exactOptional(),
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: DisclosurePage,
}))();
export const createDisclosure = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: DisclosureCreate,
  }),
  answer: Disclosure,
}))();
export const getDisclosure = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    disclosure_id: RegisteredId,
  }),
  answer: Disclosure,
}))();
export const updateDisclosure = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    disclosure_id: RegisteredId,
    body: DisclosureUpdate,
  }),
  answer: Disclosure,
}))();
export const deleteDisclosure = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    disclosure_id: RegisteredId,
  }),
}))();
export const approveDisclosure = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    disclosure_id: RegisteredId,
  }),
  answer: Disclosure,
}))();
export const listBehaviorCodes = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
    active: z.boolean().exactOptional(),
  }),
  answer: BehaviorCodePage,
}))();
export const createBehaviorCode = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: BehaviorCodeCreate,
  }),
  answer: BehaviorCode,
}))();
export const getBehaviorCode = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    code: BehaviorCodeName,
  }),
  answer: BehaviorCode,
}))();
export const updateBehaviorCode = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    code: BehaviorCodeName,
    body: BehaviorCodeUpdate,
  }),
  answer: BehaviorCode,
}))();
export const deleteBehaviorCode = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    code: BehaviorCodeName,
  }),
}))();
export const listBehaviorCodesOfSettings = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    limit: z.int().min(1).max(1000).exactOptional(),
    offset: z.int().min(0).max(1000000).exactOptional(),
  }),
  answer: BehaviorCodeList,
}))();
export const listBehaviorCodesUnderscored = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    limit: z.int().min(1).max(1000).exactOptional(),
    offset: z.int().min(0).max(1000000).exactOptional(),
  }),
  answer: BehaviorCodeList,
}))();
export const listBehaviorCodesOfSis = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    limit: z.int().min(1).max(1000).exactOptional(),
    offset: z.int().min(0).max(1000000).exactOptional(),
  }),
  answer: BehaviorCodeList,
}))();
export const listSchools = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: SchoolPage,
}))();
export const createSchool = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: SchoolCreate,
  }),
  answer: School,
}))();
export const getSchool = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    school_id: SchoolId,
  }),
  answer: School,
}))();
export const updateSchool = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    school_id: SchoolId,
    body: SchoolUpdate,
  }),
  answer: School,
}))();
export const deleteSchool = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    school_id: SchoolId,
  }),
}))();
export const getSchoolCalendar = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    school_id: SchoolId,
    school_year: SchoolYear,
  }),
  answer: SchoolCalendar,
}))();
export const putSchoolCalendar = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    school_id: SchoolId,
    school_year: SchoolYear,
    body: SchoolCalendarUpdate,
  }),
  answer: SchoolCalendar,
}))();
export const deleteSchoolCalendar = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    school_id: SchoolId,
    school_year: SchoolYear,
  }),
}))();
export const listSchoolPeople = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
    kind: PersonKind.exactOptional(),
    grade: Grade.exactOptional(),
    school_id: SchoolId.exactOptional(),
  }),
  answer: SchoolPersonPage,
}))();
export const createSchoolPerson = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: SchoolPersonCreate,
  }),
  answer: SchoolPerson,
}))();
export const getSchoolPerson = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    person_id: PersonId,
  }),
  answer: SchoolPerson,
}))();
export const updateSchoolPerson = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    person_id: PersonId,
    body: SchoolPersonUpdate,
  }),
  answer: SchoolPerson,
}))();
export const deleteSchoolPerson = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    person_id: PersonId,
  }),
}))();
export const listIncidents = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
    from: SchoolDay.exactOptional(),
    to: SchoolDay.exactOptional(),
    code: BehaviorCodeName.exactOptional(),
    status: IncidentStatus.exactOptional(),
    person_id: PersonId.exactOptional(),
    role: ParticipantRole.exactOptional(),
    school_id: SchoolId.exactOptional(),
    grade: Grade.exactOptional(),
    location: IncidentLocation.exactOptional(),
    severity: Severity.exactOptional(),
    q: z.string().min(1).refine(...k.atMost(100)).regex(k.pattern("^[^\\u0000]+$")).exactOptional(),
  }),
  answer: IncidentPage,
}))();
export const createIncident = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: IncidentCreate,
  }),
  answer: Incident,
}))();
export const getIncident = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    incident_id: IncidentId,
  }),
  answer: Incident,
}))();
export const updateIncident = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    incident_id: IncidentId,
    body: IncidentUpdate,
  }),
  answer: Incident,
}))();
export const changeIncidentStatus = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    incident_id: IncidentId,
    body: IncidentStatusChange,
  }),
  answer: Incident,
}))();
export const addParticipant = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    incident_id: IncidentId,
    body: ParticipantCreate,
  }),
  answer: Participant,
}))();
export const updateParticipant = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    incident_id: IncidentId,
    participant_id: ParticipantId,
    body: ParticipantUpdate,
  }),
  answer: Participant,
}))();
export const removeParticipant = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    incident_id: IncidentId,
    participant_id: ParticipantId,
  }),
}))();
export const addConsequence = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    incident_id: IncidentId,
    body: ConsequenceCreate,
  }),
  answer: Consequence,
}))();
export const updateConsequence = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    incident_id: IncidentId,
    consequence_id: ConsequenceId,
    body: ConsequenceUpdate,
  }),
  answer: Consequence,
}))();
export const removeConsequence = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    incident_id: IncidentId,
    consequence_id: ConsequenceId,
  }),
}))();
export const addNotice = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    incident_id: IncidentId,
    body: NoticeCreate,
  }),
  answer: Notice,
}))();
export const updateNotice = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    incident_id: IncidentId,
    notice_id: NoticeId,
    body: NoticeUpdate,
  }),
  answer: Notice,
}))();
export const listConsequenceTypes = /* @__PURE__ */ (() => ({
  request: z.looseObject({}),
  answer: ConsequenceTypeList,
}))();
export const listChildren = /* @__PURE__ */ (() => ({
  request: z.looseObject({}),
  answer: ChildList,
}))();
export const saveChild = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: ChildUpsert,
  }),
  answer: Child,
}))();
export const getChildSettings = /* @__PURE__ */ (() => ({
  request: z.looseObject({}),
  answer: ChildSettings,
}))();
export const setChildSettings = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: ChildSettingsChoice,
  }),
  answer: ChildSettings,
}))();
export const listChildConsents = /* @__PURE__ */ (() => ({
  request: z.looseObject({}),
  answer: ChildConsentList,
}))();
export const giveChildConsent = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: ChildConsentGiven,
  }),
  answer: ChildConsent,
}))();
export const getChildConsent = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    consent_id: ChildConsentId,
  }),
  answer: ChildConsent,
}))();
export const withdrawChildConsent = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    consent_id: ChildConsentId,
  }),
  answer: ChildConsent,
}))();
export const getChild = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    child_id: ChildId,
  }),
  answer: Child,
}))();
export const updateChild = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    child_id: ChildId,
    body: ChildUpdate,
  }),
  answer: Child,
}))();
export const deleteChild = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    child_id: ChildId,
  }),
}))();
export const exportChild = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    child_id: ChildId,
  }),
  answer: ChildExport,
}))();
export const recordFlashcard = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    child_id: ChildId,
    body: FlashcardEvent,
  }),
  answer: EventReward,
}))();
export const recordChore = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    child_id: ChildId,
    body: ChoreEvent,
  }),
  answer: EventReward,
}))();
export const recordOutdoor = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    child_id: ChildId,
    body: OutdoorEvent,
  }),
  answer: EventReward,
}))();
export const recordAffirmation = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    child_id: ChildId,
    body: AffirmationEvent,
  }),
  answer: EventReward,
}))();
export const getDashboard = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    child_id: ChildId,
  }),
  answer: Dashboard,
}))();
export const listAffirmations = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    childId: ChildId,
    include: Inclusion.exactOptional(),
  }),
  answer: AffirmationList,
}))();
export const listSubjects = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    childId: ChildId,
    include: Inclusion.exactOptional(),
  }),
  answer: SubjectList,
}))();
export const listFlashcards = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    childId: ChildId,
    subjectId: ContentId,
    difficulty: Difficulty.exactOptional(),
    include: Inclusion.exactOptional(),
  }),
  answer: FlashcardList,
}))();
export const listDailyChores = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    childId: ChildId,
    include: Inclusion.exactOptional(),
  }),
  answer: ChoreList,
}))();
export const listOutdoorActivities = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    childId: ChildId,
    isDaily: z.boolean().exactOptional(),
    include: Inclusion.exactOptional(),
  }),
  answer: OutdoorActivityList,
}))();
export const listDueCards = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    childId: ChildId,
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: DueCardList,
}))();
export const getSchoolSummary = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    group_by: SummaryGrouping,
    from: LedgerDate,
    to: LedgerDate,
    school_id: SchoolId.exactOptional(),
    compare: SummaryComparison.exactOptional(),
    suppress_below: SuppressBelow.exactOptional(),
  }),
}))();
export const getPersonHistory = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    person_id: PersonId,
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: PersonHistory,
}))();
export const listRepeatOffenders = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    min: z.int().min(1).max(1000).exactOptional(),
    from: LedgerDate,
    to: LedgerDate,
    school_id: SchoolId.exactOptional(),
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: RepeatOffenderPage,
}))();
export const listPeopleOut = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    on: LedgerDate.exactOptional(),
    school_id: SchoolId.exactOptional(),
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: PeopleOut,
}))();
export const exportSchool = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: SchoolExport,
  }),
  answer: JobAccepted,
}))();
export const listRecordDisclosures = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    person_id: PersonId,
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: RecordDisclosurePage,
}))();
export const recordDisclosure = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    person_id: PersonId,
    body: RecordDisclosureCreate,
  }),
  answer: RecordDisclosure,
}))();
export const getPersonCopy = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    person_id: PersonId,
  }),
}))();
export const recordRequest = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    person_id: PersonId,
    body: RecordRequestCreate,
  }),
  answer: RecordRequest,
}))();
export const listRecordRequests = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    status: RequestStatus.exactOptional(),
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: RecordRequestPage,
}))();
export const decideRequest = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    request_id: PrivacyRecordId,
    body: RequestDecision,
  }),
  answer: RecordRequest,
}))();
export const attachStatement = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    request_id: PrivacyRecordId,
    body: StatementAttach,
  }),
  answer: RecordRequest,
}))();
export const placeHold = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    person_id: PersonId,
    body: LegalHoldCreate,
  }),
  answer: LegalHold,
}))();
export const listHolds = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: LegalHoldPage,
}))();
export const releaseHold = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    hold_id: PrivacyRecordId,
  }),
  answer: LegalHold,
}))();
export const getSchoolSettings = /* @__PURE__ */ (() => ({
  request: z.looseObject({}),
  answer: SchoolSettings,
}))();
export const updateSchoolSettings = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: SchoolSettingsUpdate,
  }),
  answer: SchoolSettings,
}))();
export const listPurgedCounts = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: PurgedCountPage,
}))();
export const listAuditEntries = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    cursor: Cursor.exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
    event: EventName.exactOptional(),
    actor: z.string().min(1).refine(...k.atMost(255)).regex(k.pattern("^[^\\u0000]+$")).exactOptional(),
    since: z.iso.datetime({ offset: true }).exactOptional(),
    until: z.iso.datetime({ offset: true }).exactOptional(),
  }),
  answer: AuditPage,
}))();
export const exportAuditLog = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    event: EventName.exactOptional(),
    actor: z.string().min(1).refine(...k.atMost(255)).regex(k.pattern("^[^\\u0000]+$")).exactOptional(),
    since: z.iso.datetime({ offset: true }).exactOptional(),
    until: z.iso.datetime({ offset: true }).exactOptional(),
  }),
}))();
export const checks = (options) => k.checks({
  "GET /health": getHealth,
  "GET /healthz": getLiveness,
  "GET /readyz": getReadiness,
  "GET /metrics": getMetrics,
  "GET /v1/health": getServiceHealth,
  "GET /v1/health/detailed": getDetailedHealth,
  "GET /v1/me": getMe,
  "GET /me": getMeLegacy,
  "GET /.well-known/jwks.json": getJwks,
  "POST /v1/auth/register": registerAccount,
  "POST /v1/auth/password-reset/request": requestPasswordReset,
  "POST /v1/auth/password-reset/confirm": confirmPasswordReset,
  "POST /v1/auth/verify-email/request": requestEmailVerification,
  "POST /v1/auth/verify-email/confirm": confirmEmailVerification,
  "GET /v1/users/me": getOwnUser,
  "PATCH /v1/users/me": updateOwnUser,
  "DELETE /v1/users/me": deleteOwnUser,
  "POST /v1/users/me/password": changePassword,
  "POST /v1/users/me/email": requestEmailChange,
  "POST /v1/auth/login": logIn,
  "POST /v1/auth/token": issueToken,
  "POST /v1/auth/refresh": refreshSession,
  "POST /v1/auth/logout": logOut,
  "POST /v1/auth/logout-all": logOutEverywhere,
  "POST /v1/auth/switch-tenant": switchTenant,
  "GET /v1/sessions": listSessions,
  "GET /v1/sessions/current": getCurrentSession,
  "DELETE /v1/sessions/{session_id}": endSession,
  "GET /v1/auth/totp": getSecondFactor,
  "POST /v1/auth/totp/enrol": enrolSecondFactor,
  "POST /v1/auth/totp/confirm": confirmSecondFactor,
  "POST /v1/auth/totp/disable": disableSecondFactor,
  "POST /v1/auth/totp/recovery-codes": renewRecoveryCodes,
  "GET /v1/auth/oidc": listProviders,
  "GET /v1/auth/oidc/{provider}/login": startProviderLogin,
  "GET /v1/auth/oidc/{provider}/callback": finishProviderLogin,
  "GET /v1/users": listUsers,
  "POST /v1/users": createUser,
  "GET /v1/users/{user_id}": getUser,
  "PATCH /v1/users/{user_id}": updateUser,
  "DELETE /v1/users/{user_id}": deleteUser,
  "GET /v1/admin/users": listUsersForAdmins,
  "POST /v1/admin/users/{user_id}/activate": activateUser,
  "POST /v1/admin/users/{user_id}/deactivate": deactivateUser,
  "DELETE /v1/admin/users/{user_id}/second-factor": removeSecondFactor,
  "POST /v1/admin/users/bulk-action": runBulkAction,
  "GET /v1/service-accounts": listServiceAccounts,
  "POST /v1/service-accounts": createServiceAccount,
  "GET /v1/service-accounts/{service_account_id}": getServiceAccount,
  "DELETE /v1/service-accounts/{service_account_id}": deleteServiceAccount,
  "GET /v1/service-accounts/{service_account_id}/keys": listApiKeys,
  "POST /v1/service-accounts/{service_account_id}/keys": createApiKey,
  "GET /v1/service-accounts/{service_account_id}/keys/{api_key_id}": getApiKey,
  "DELETE /v1/service-accounts/{service_account_id}/keys/{api_key_id}": revokeApiKey,
  "POST /v1/service-accounts/{service_account_id}/keys/{api_key_id}/rotate": rotateApiKey,
  "GET /v1/organizations": listOrganizations,
  "POST /v1/organizations": createOrganization,
  "GET /v1/organizations/{organization_id}": getOrganization,
  "PATCH /v1/organizations/{organization_id}": updateOrganization,
  "DELETE /v1/organizations/{organization_id}": deleteOrganization,
  "GET /v1/organizations/{organization_id}/members": listMembers,
  "POST /v1/organizations/{organization_id}/members": addMember,
  "GET /v1/organizations/{organization_id}/members/{user_id}": getMember,
  "PATCH /v1/organizations/{organization_id}/members/{user_id}": changeMemberRole,
  "DELETE /v1/organizations/{organization_id}/members/{user_id}": removeMember,
  "GET /v1/organizations/{organization_id}/invitations": listInvitations,
  "POST /v1/organizations/{organization_id}/invitations": createInvitation,
  "GET /v1/organizations/{organization_id}/invitations/{invitation_id}": getInvitation,
  "DELETE /v1/organizations/{organization_id}/invitations/{invitation_id}": revokeInvitation,
  "POST /v1/invitations/accept": acceptInvitation,
  "GET /v1/admin/organizations": listAllOrganizations,
  "GET /v1/projects": listProjects,
  "POST /v1/projects": createProject,
  "GET /v1/projects/{project_id}": getProject,
  "PATCH /v1/projects/{project_id}": updateProject,
  "DELETE /v1/projects/{project_id}": deleteProject,
  "GET /projects": listProjectsLegacy,
  "POST /projects": createProjectLegacy,
  "GET /projects/{project_id}": getProjectLegacy,
  "PATCH /projects/{project_id}": updateProjectLegacy,
  "DELETE /projects/{project_id}": deleteProjectLegacy,
  "GET /v1/jobs": listJobs,
  "POST /v1/jobs": createJob,
  "GET /v1/jobs/{job_id}": getJob,
  "POST /v1/jobs/{job_id}/cancel": cancelJob,
  "GET /v1/jobs/{job_id}/events": listJobEvents,
  "GET /v1/jobs/{job_id}/artifact": downloadJobArtifact,
  "GET /v1/admin/jobs": listAllJobs,
  "GET /v1/admin/jobs/{job_id}": getAnyJob,
  "POST /v1/admin/jobs/{job_id}/retry": retryJob,
  "POST /v1/admin/jobs/{job_id}/cancel": cancelAnyJob,
  "POST /jobs": createJobLegacy,
  "GET /jobs/{job_id}": getJobLegacy,
  "POST /v1/channel-tickets": createChannelTicket,
  "GET /v1/ledger/settings": getLedgerSettings,
  "PATCH /v1/ledger/settings": updateLedgerSettings,
  "GET /v1/ledger/accounts": listLedgerAccounts,
  "POST /v1/ledger/accounts": createLedgerAccount,
  "GET /v1/ledger/accounts/tree": getAccountTree,
  "POST /v1/ledger/accounts/templates/{template}": applyAccountTemplate,
  "GET /v1/ledger/accounts/{account_id}": getLedgerAccount,
  "PATCH /v1/ledger/accounts/{account_id}": updateLedgerAccount,
  "DELETE /v1/ledger/accounts/{account_id}": deleteLedgerAccount,
  "GET /v1/ledger/entries": listEntries,
  "POST /v1/ledger/entries": createEntry,
  "GET /v1/ledger/entries/{entry_id}": getEntry,
  "PUT /v1/ledger/entries/{entry_id}": replaceEntry,
  "DELETE /v1/ledger/entries/{entry_id}": deleteEntry,
  "POST /v1/ledger/entries/{entry_id}/submit": submitEntry,
  "POST /v1/ledger/entries/{entry_id}/withdraw": withdrawEntry,
  "POST /v1/ledger/entries/{entry_id}/approve": approveEntry,
  "POST /v1/ledger/entries/{entry_id}/reject": rejectEntry,
  "POST /v1/ledger/entries/{entry_id}/post": postEntry,
  "POST /v1/ledger/entries/{entry_id}/reverse": reverseEntry,
  "GET /v1/ledger/entries/{entry_id}/verify": verifyEntry,
  "GET /v1/ledger/entries/{entry_id}/notes": listEntryNotes,
  "POST /v1/ledger/entries/{entry_id}/notes": addEntryNote,
  "POST /v1/ledger/entries/post": postEntries,
  "POST /v1/ledger/entries/settlements": createSettlement,
  "GET /v1/ledger/years": listFiscalYears,
  "POST /v1/ledger/years": createFiscalYear,
  "GET /v1/ledger/years/{year_id}": getFiscalYear,
  "PATCH /v1/ledger/years/{year_id}": updateFiscalYear,
  "POST /v1/ledger/years/{year_id}/close": closeFiscalYear,
  "POST /v1/ledger/years/{year_id}/reopen": reopenFiscalYear,
  "GET /v1/ledger/periods": listPeriods,
  "GET /v1/ledger/periods/{period_id}": getPeriod,
  "POST /v1/ledger/periods/{period_id}/close": closePeriod,
  "POST /v1/ledger/periods/{period_id}/reopen": reopenPeriod,
  "POST /v1/ledger/periods/{period_id}/lock": lockPeriod,
  "GET /v1/ledger/rates": listRates,
  "POST /v1/ledger/rates": createRate,
  "GET /v1/ledger/rates/{rate_id}": getRate,
  "PATCH /v1/ledger/rates/{rate_id}": updateRate,
  "DELETE /v1/ledger/rates/{rate_id}": deleteRate,
  "POST /v1/ledger/revaluations": createRevaluation,
  "GET /v1/ledger/trial-balance": getTrialBalance,
  "GET /v1/ledger/balance-sheet": getBalanceSheet,
  "GET /v1/ledger/income-statement": getIncomeStatement,
  "GET /v1/ledger/cash-flow": getCashFlow,
  "GET /v1/ledger/accounts/{account_id}/statement": getAccountStatement,
  "GET /v1/ledger/integrity": getLedgerIntegrity,
  "GET /v1/compliance/standards": listStandards,
  "GET /v1/compliance/rules": listRules,
  "GET /v1/compliance/settings": getComplianceSettings,
  "PATCH /v1/compliance/settings": updateComplianceSettings,
  "GET /v1/compliance/assets": listAssets,
  "POST /v1/compliance/assets": createAsset,
  "GET /v1/compliance/assets/{asset_id}": getAsset,
  "PATCH /v1/compliance/assets/{asset_id}": updateAsset,
  "DELETE /v1/compliance/assets/{asset_id}": deleteAsset,
  "GET /v1/compliance/leases": listLeases,
  "POST /v1/compliance/leases": createLease,
  "GET /v1/compliance/leases/{lease_id}": getLease,
  "PATCH /v1/compliance/leases/{lease_id}": updateLease,
  "DELETE /v1/compliance/leases/{lease_id}": deleteLease,
  "GET /v1/compliance/contracts": listSalesContracts,
  "POST /v1/compliance/contracts": createSalesContract,
  "GET /v1/compliance/contracts/{contract_id}": getSalesContract,
  "PATCH /v1/compliance/contracts/{contract_id}": updateSalesContract,
  "DELETE /v1/compliance/contracts/{contract_id}": deleteSalesContract,
  "GET /v1/compliance/instruments": listInstruments,
  "POST /v1/compliance/instruments": createInstrument,
  "GET /v1/compliance/instruments/{instrument_id}": getInstrument,
  "PATCH /v1/compliance/instruments/{instrument_id}": updateInstrument,
  "DELETE /v1/compliance/instruments/{instrument_id}": deleteInstrument,
  "GET /v1/compliance/provisions": listProvisions,
  "POST /v1/compliance/provisions": createProvision,
  "GET /v1/compliance/provisions/{provision_id}": getProvision,
  "PATCH /v1/compliance/provisions/{provision_id}": updateProvision,
  "DELETE /v1/compliance/provisions/{provision_id}": deleteProvision,
  "GET /v1/compliance/events": listSubsequentEvents,
  "POST /v1/compliance/events": createSubsequentEvent,
  "GET /v1/compliance/events/{event_id}": getSubsequentEvent,
  "PATCH /v1/compliance/events/{event_id}": updateSubsequentEvent,
  "DELETE /v1/compliance/events/{event_id}": deleteSubsequentEvent,
  "GET /v1/compliance/parties": listParties,
  "POST /v1/compliance/parties": createParty,
  "GET /v1/compliance/parties/{party_id}": getParty,
  "PATCH /v1/compliance/parties/{party_id}": updateParty,
  "DELETE /v1/compliance/parties/{party_id}": deleteParty,
  "GET /v1/compliance/assertions": listAssertions,
  "POST /v1/compliance/assertions": createAssertion,
  "GET /v1/compliance/assertions/{assertion_id}": getAssertion,
  "PATCH /v1/compliance/assertions/{assertion_id}": updateAssertion,
  "DELETE /v1/compliance/assertions/{assertion_id}": deleteAssertion,
  "POST /v1/ledger/exports": exportLedger,
  "POST /v1/ledger/imports": importLedger,
  "GET /v1/compliance/checks": listComplianceChecks,
  "POST /v1/compliance/checks": createComplianceCheck,
  "GET /v1/compliance/checks/{check_id}": getComplianceCheck,
  "GET /v1/compliance/checks/{check_id}/findings": listFindings,
  "GET /v1/compliance/checks/{check_id}/comparison": compareComplianceChecks,
  "DELETE /v1/compliance/findings/{finding_id}/waiver": withdrawWaiver,
  "POST /v1/compliance/findings/{finding_id}/waive": waiveFinding,
  "GET /v1/compliance/reports/{check_id}": getComplianceReport,
  "GET /v1/compliance/disclosures": listDisclosures,
  "POST /v1/compliance/disclosures": createDisclosure,
  "GET /v1/compliance/disclosures/{disclosure_id}": getDisclosure,
  "PATCH /v1/compliance/disclosures/{disclosure_id}": updateDisclosure,
  "DELETE /v1/compliance/disclosures/{disclosure_id}": deleteDisclosure,
  "POST /v1/compliance/disclosures/{disclosure_id}/approve": approveDisclosure,
  "GET /v1/behavior-codes": listBehaviorCodes,
  "POST /v1/behavior-codes": createBehaviorCode,
  "GET /v1/behavior-codes/{code}": getBehaviorCode,
  "PATCH /v1/behavior-codes/{code}": updateBehaviorCode,
  "DELETE /v1/behavior-codes/{code}": deleteBehaviorCode,
  "GET /sis/settings/behavior-codes": listBehaviorCodesOfSettings,
  "GET /sis/settings/behavior_codes": listBehaviorCodesUnderscored,
  "GET /sis/behavior_codes": listBehaviorCodesOfSis,
  "GET /v1/schools": listSchools,
  "POST /v1/schools": createSchool,
  "GET /v1/schools/{school_id}": getSchool,
  "PATCH /v1/schools/{school_id}": updateSchool,
  "DELETE /v1/schools/{school_id}": deleteSchool,
  "GET /v1/schools/{school_id}/calendars/{school_year}": getSchoolCalendar,
  "PUT /v1/schools/{school_id}/calendars/{school_year}": putSchoolCalendar,
  "DELETE /v1/schools/{school_id}/calendars/{school_year}": deleteSchoolCalendar,
  "GET /v1/school/people": listSchoolPeople,
  "POST /v1/school/people": createSchoolPerson,
  "GET /v1/school/people/{person_id}": getSchoolPerson,
  "PATCH /v1/school/people/{person_id}": updateSchoolPerson,
  "DELETE /v1/school/people/{person_id}": deleteSchoolPerson,
  "GET /v1/incidents": listIncidents,
  "POST /v1/incidents": createIncident,
  "GET /v1/incidents/{incident_id}": getIncident,
  "PATCH /v1/incidents/{incident_id}": updateIncident,
  "POST /v1/incidents/{incident_id}/status": changeIncidentStatus,
  "POST /v1/incidents/{incident_id}/participants": addParticipant,
  "PATCH /v1/incidents/{incident_id}/participants/{participant_id}": updateParticipant,
  "DELETE /v1/incidents/{incident_id}/participants/{participant_id}": removeParticipant,
  "POST /v1/incidents/{incident_id}/consequences": addConsequence,
  "PATCH /v1/incidents/{incident_id}/consequences/{consequence_id}": updateConsequence,
  "DELETE /v1/incidents/{incident_id}/consequences/{consequence_id}": removeConsequence,
  "POST /v1/incidents/{incident_id}/notices": addNotice,
  "PATCH /v1/incidents/{incident_id}/notices/{notice_id}": updateNotice,
  "GET /v1/consequence-types": listConsequenceTypes,
  "GET /v1/children": listChildren,
  "POST /v1/children": saveChild,
  "GET /v1/children/settings": getChildSettings,
  "PUT /v1/children/settings": setChildSettings,
  "GET /v1/children/consents": listChildConsents,
  "POST /v1/children/consents": giveChildConsent,
  "GET /v1/children/consents/{consent_id}": getChildConsent,
  "POST /v1/children/consents/{consent_id}/withdraw": withdrawChildConsent,
  "GET /v1/children/{child_id}": getChild,
  "PATCH /v1/children/{child_id}": updateChild,
  "DELETE /v1/children/{child_id}": deleteChild,
  "GET /v1/children/{child_id}/export": exportChild,
  "POST /v1/children/{child_id}/events/flashcard": recordFlashcard,
  "POST /v1/children/{child_id}/events/chore": recordChore,
  "POST /v1/children/{child_id}/events/outdoor": recordOutdoor,
  "POST /v1/children/{child_id}/events/affirmation": recordAffirmation,
  "GET /v1/children/{child_id}/dashboard": getDashboard,
  "GET /v1/affirmations": listAffirmations,
  "GET /v1/subjects": listSubjects,
  "GET /v1/flashcards": listFlashcards,
  "GET /v1/chores/daily": listDailyChores,
  "GET /v1/outdoor/activities": listOutdoorActivities,
  "GET /v1/flashcards/due": listDueCards,
  "GET /v1/school/summary": getSchoolSummary,
  "GET /v1/school/people/{person_id}/history": getPersonHistory,
  "GET /v1/school/repeat-offenders": listRepeatOffenders,
  "GET /v1/school/out": listPeopleOut,
  "POST /v1/school/exports": exportSchool,
  "GET /v1/school/people/{person_id}/disclosures": listRecordDisclosures,
  "POST /v1/school/people/{person_id}/disclosures": recordDisclosure,
  "GET /v1/school/people/{person_id}/copy": getPersonCopy,
  "POST /v1/school/people/{person_id}/requests": recordRequest,
  "GET /v1/school/requests": listRecordRequests,
  "POST /v1/school/requests/{request_id}/decide": decideRequest,
  "POST /v1/school/requests/{request_id}/statement": attachStatement,
  "POST /v1/school/people/{person_id}/holds": placeHold,
  "GET /v1/school/holds": listHolds,
  "POST /v1/school/holds/{hold_id}/release": releaseHold,
  "GET /v1/school/settings": getSchoolSettings,
  "PATCH /v1/school/settings": updateSchoolSettings,
  "GET /v1/school/purged-counts": listPurgedCounts,
  "GET /v1/admin/audit-log": listAuditEntries,
  "GET /v1/admin/audit-log/export": exportAuditLog,
}, options);
