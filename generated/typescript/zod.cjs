// Generated from openapi.yaml by codegen; edit the contract instead.
"use strict";
const z = require("zod");
const k = require("./checks.cjs");
exports.InvalidRequest = k.InvalidRequest;
const AnyObject = exports.AnyObject = /* @__PURE__ */ (() => z.record(z.string(), z.unknown()).nullable())();
const StandardResponse = exports.StandardResponse = /* @__PURE__ */ (() => z.strictObject({
  success: z.boolean(),
  message: z.string().refine(...k.atMost(2000)),
  data: AnyObject,
}))();
const Email = exports.Email = /* @__PURE__ */ (() => z.string().min(3).refine(...k.atMost(254)).regex(k.pattern("^[^\\s<>()\\[\\]\\\\,;:\"@]+@[^\\s<>()\\[\\]\\\\,;:\"@]+$")))();
const PersonName = exports.PersonName = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(200)).regex(k.pattern("^[^\\u0000]+$")))();
const VisibleText = exports.VisibleText = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(500)).regex(k.pattern("^[^\\u0000]*[^\\u0000-\\u0020\\u007f-\\u00a0\\u00ad\\u034f\\u061c\\u115f\\u1160\\u1680\\u17b4\\u17b5\\u180b-\\u180f\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u2800\\u3000\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb𛲠-𛲣𝅳-𝅺󠀀-󠿿][^\\u0000]*$")))();
const ChosenName = exports.ChosenName = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(200)).regex(k.pattern("^[^\\u0000]*[^\\u0000-\\u0020\\u007f-\\u00a0\\u00ad\\u034f\\u061c\\u115f\\u1160\\u1680\\u17b4\\u17b5\\u180b-\\u180f\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u2800\\u3000\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb𛲠-𛲣𝅳-𝅺󠀀-󠿿][^\\u0000]*$")))();
const SearchText = exports.SearchText = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(100)).regex(k.pattern("^[^\\u0000]+$")))();
const TenantName = exports.TenantName = /* @__PURE__ */ (() => z.string().refine(...k.atMost(255)))();
const EntityTags = exports.EntityTags = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(1000)).regex(k.pattern("^[!-~]([ -~]*[!-~])?$")))();
const Pagination = exports.Pagination = /* @__PURE__ */ (() => z.strictObject({
  total: z.int().min(0).max(9007199254740991),
  page: z.int().min(1).max(1000000),
  page_size: z.int().min(1).max(100),
  total_pages: z.int().min(0).max(9007199254740991),
  has_next: z.boolean(),
  has_prev: z.boolean(),
}))();
const ErrorCode = exports.ErrorCode = /* @__PURE__ */ (() => z.literal(["MALFORMED_REQUEST", "HOST_NOT_ALLOWED", "UNAUTHENTICATED", "FORBIDDEN", "NOT_FOUND", "METRICS_ELSEWHERE", "PROJECT_NOT_FOUND", "JOB_NOT_FOUND", "ARTIFACT_NOT_FOUND", "ACCOUNT_REQUIRED", "CSRF_REFUSED", "CURRENT_PASSWORD_WRONG", "CONFIRMATION_REQUIRED", "VERIFIED_EMAIL_REQUIRED", "CODE_WRONG", "CODE_REQUIRED", "INVALID_CREDENTIALS", "SECOND_FACTOR_REQUIRED", "SECOND_FACTOR_INVALID", "EMAIL_NOT_VERIFIED", "REFRESH_TOKEN_INVALID", "PROVIDER_LOGIN_REFUSED", "PROVIDER_NOT_FOUND", "PROVIDER_UNAVAILABLE", "USER_NOT_FOUND", "SESSION_NOT_FOUND", "SERVICE_ACCOUNT_NOT_FOUND", "API_KEY_NOT_FOUND", "ORGANIZATION_NOT_FOUND", "MEMBER_NOT_FOUND", "INVITATION_NOT_FOUND", "EMAIL_TAKEN", "PASSWORD_NOT_SET", "ONE_TIME_TOKEN_INVALID", "OWN_ACCOUNT", "LAST_SUPER_ADMIN", "LAST_OWNER", "SESSION_REQUIRED", "SECOND_FACTOR_ENABLED", "SECOND_FACTOR_NOT_ENROLLED", "SLUG_TAKEN", "ALREADY_MEMBER", "ALREADY_INVITED", "API_KEY_REVOKED", "JOB_FINISHED", "JOB_NOT_FAILED", "ARTIFACT_EXPIRED", "INVITATION_FOR_ANOTHER", "PASSWORD_REFUSED", "CANDIDATE_NOT_FOUND", "TOO_MANY_FAILURES", "TOO_MANY_JOBS", "LEDGER_ACCOUNT_NOT_FOUND", "ACCOUNT_UNKNOWN", "CURRENCY_UNKNOWN", "AMOUNT_INVALID", "BASE_CURRENCY_FIXED", "LEDGER_ARCHIVED", "TIME_ZONE_UNKNOWN", "ACCOUNT_UNSUITABLE", "FX_RATE_INVALID", "ACCOUNT_CODE_TAKEN", "ACCOUNT_IN_USE", "ACCOUNT_HAS_CHILDREN", "SUB_TYPE_INVALID", "ACCOUNT_PARENT_INVALID", "RATE_NOT_FOUND", "REGISTERED_NOT_FOUND", "REGISTERED_IN_USE", "REFERENCE_UNKNOWN", "REGISTER_VALUE_REFUSED", "CHECK_NOT_FOUND", "FINDING_NOT_FOUND", "FINDING_NOT_OPEN", "CHECK_SPAN_REQUIRED", "CHECK_SPAN_UNKNOWN", "RULES_UNKNOWN", "DISCLOSURE_NOT_FOUND", "DISCLOSURE_WRONG_STATE", "FIGURE_UNKNOWN", "RATE_EXISTS", "REPORT_DAYS_INVALID", "SETTINGS_INCOMPLETE", "CURSOR_INVALID", "TOO_MANY_NOTES", "IMPORT_REPEATED", "CSV_NOT_UTF8", "CSV_WRONG_DELIMITER", "CSV_HEADER_WRONG", "CSV_TOO_MANY_ROWS", "CSV_EMPTY", "ENTRY_NOT_FOUND", "SEPARATION_OF_DUTIES", "ENTRY_WRONG_STATE", "REFERENCE_TAKEN", "OPENING_EXISTS", "PERIOD_CLOSED", "PERIOD_LOCKED", "ALREADY_REVERSED", "ENTRY_UNBALANCED", "ACCOUNT_INACTIVE", "ACCOUNT_NOT_POSTABLE", "CURRENCY_NOT_ALLOWED", "FX_RATE_REQUIRED", "NO_PERIOD", "DATE_INVALID", "FISCAL_YEAR_NOT_FOUND", "PERIOD_NOT_FOUND", "FISCAL_YEAR_OVERLAPS", "FISCAL_YEAR_INVALID", "FISCAL_YEAR_WRONG_STATE", "PERIOD_HAS_UNPOSTED", "EARLIER_PERIOD_OPEN", "LATER_PERIOD_CLOSED", "PERIOD_WRONG_STATE", "REVALUATION_PENDING", "BEHAVIOR_CODE_NOT_FOUND", "BEHAVIOR_CODE_EXISTS", "BEHAVIOR_CODE_IN_USE", "SCHOOL_NOT_FOUND", "SCHOOL_UNKNOWN", "SCHOOL_IN_USE", "CALENDAR_NOT_FOUND", "CALENDAR_INVALID", "SPAN_INVALID", "PERSON_NOT_FOUND", "PERSON_EXISTS", "PERSON_IN_USE", "INCIDENT_NOT_FOUND", "INCIDENT_CLOSED", "INCIDENT_WRONG_STATE", "INCIDENT_INCOMPLETE", "REASON_REQUIRED", "MOMENT_INVALID", "BEHAVIOR_CODE_UNKNOWN", "PERSON_UNKNOWN", "PARTICIPANT_NOT_FOUND", "PARTICIPANT_EXISTS", "TOO_MANY_PARTICIPANTS", "PARTICIPANT_HAS_CONSEQUENCES", "PARTICIPANT_NOT_PERPETRATOR", "CONSEQUENCE_NOT_FOUND", "SUSPENSIONS_OVERLAP", "CONSEQUENCE_DAYS_INVALID", "NOTICE_NOT_FOUND", "CHILD_NOT_FOUND", "CHILD_ID_TAKEN", "CHILD_VALUE_REFUSED", "TOO_MANY_CHILDREN", "OWN_TENANT_REQUIRED", "CONSENT_REQUIRED", "CONSENT_NOT_FOUND", "EVENT_ID_REUSED", "FLASHCARD_OF_ANOTHER_SUBJECT", "CHILD_UNKNOWN", "SUBJECT_UNKNOWN", "REPORT_SPAN_TOO_LONG", "EXPORT_EMPTY", "RECORDED_TOO_EARLY", "THREAT_REQUIRED", "INCIDENT_NOT_OF_PERSON", "RECORD_REQUEST_NOT_FOUND", "RECORD_REQUEST_CLOSED", "STATEMENT_REFUSED", "LEGAL_HOLD_NOT_FOUND", "LEGAL_HOLD_RELEASED", "METHOD_NOT_ALLOWED", "NOT_ACCEPTABLE", "IDEMPOTENCY_KEY_REUSED", "IDEMPOTENCY_KEY_IN_PROGRESS", "PROJECT_CHANGED", "PRECONDITION_FAILED", "CONTENT_TOO_LARGE", "UNSUPPORTED_MEDIA_TYPE", "VALIDATION_FAILED", "UPGRADE_REQUIRED", "PRECONDITION_REQUIRED", "RATE_LIMITED", "INTERNAL_ERROR", "SERVICE_UNAVAILABLE", "TIMEOUT"]))();
const RequestPlace = exports.RequestPlace = /* @__PURE__ */ (() => z.literal(["path", "query", "header", "cookie", "body"]))();
const FieldError = exports.FieldError = /* @__PURE__ */ (() => z.strictObject({
  in: RequestPlace,
  field: z.string().refine(...k.atMost(2000)),
  code: z.string().refine(...k.atMost(100)),
  message: z.string().refine(...k.atMost(2000)),
}))();
const FieldErrors = exports.FieldErrors = /* @__PURE__ */ (() => z.array(FieldError).max(1000))();
const PartNamesItem = exports.PartNamesItem = /* @__PURE__ */ (() => z.string().refine(...k.atMost(100)))();
const PartNames = exports.PartNames = /* @__PURE__ */ (() => z.array(PartNamesItem).max(100))();
const ErrorDetails = exports.ErrorDetails = /* @__PURE__ */ (() => z.looseObject({
  errors: FieldErrors.exactOptional(),
  parts: PartNames.exactOptional(),
}))();
const Error = exports.Error = /* @__PURE__ */ (() => z.strictObject({
  error_code: ErrorCode,
  message: z.string().refine(...k.atMost(2000)),
  details: ErrorDetails,
  request_id: z.string().refine(...k.atMost(128)),
}))();
const NewPassword = exports.NewPassword = /* @__PURE__ */ (() => z.string().min(15).refine(...k.atMost(128)).regex(k.pattern("^[^\\u0000]+$")))();
const Password = exports.Password = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(128)).regex(k.pattern("^[^\\u0000]+$")))();
const OneTimeToken = exports.OneTimeToken = /* @__PURE__ */ (() => z.string().min(20).refine(...k.atMost(200)).regex(k.pattern("^[A-Za-z0-9_-]+$")))();
const UserId = exports.UserId = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991))();
const Role = exports.Role = /* @__PURE__ */ (() => z.literal(["user", "admin", "super_admin"]))();
const ChosenTimeZone = exports.ChosenTimeZone = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(64)).regex(k.pattern("^[A-Za-z0-9_+/-]+$")).nullable())();
const User = exports.User = /* @__PURE__ */ (() => z.strictObject({
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
const RegistrationRequest = exports.RegistrationRequest = /* @__PURE__ */ (() => z.strictObject({
  email: Email,
  name: ChosenName,
  password: NewPassword,
}))();
const EmailRequest = exports.EmailRequest = /* @__PURE__ */ (() => z.strictObject({
  email: Email,
}))();
const PasswordResetConfirmation = exports.PasswordResetConfirmation = /* @__PURE__ */ (() => z.strictObject({
  token: OneTimeToken,
  password: NewPassword,
}))();
const TokenRequest = exports.TokenRequest = /* @__PURE__ */ (() => z.strictObject({
  token: OneTimeToken,
}))();
const EmailConfirmation = exports.EmailConfirmation = /* @__PURE__ */ (() => z.strictObject({
  token: OneTimeToken,
  password: Password.exactOptional(),
}))();
const OwnUserUpdate = exports.OwnUserUpdate = /* @__PURE__ */ (() => z.strictObject({
  name: ChosenName.exactOptional(),
  time_zone: ChosenTimeZone.exactOptional(),
}))();
const SecondFactorCode = exports.SecondFactorCode = /* @__PURE__ */ (() => z.string().min(6).refine(...k.atMost(40)).regex(k.pattern("^[0-9A-Za-z -]+$")))();
const EmailChangeRequest = exports.EmailChangeRequest = /* @__PURE__ */ (() => z.strictObject({
  email: Email,
  current_password: Password,
  code: SecondFactorCode.exactOptional(),
}))();
const PasswordChange = exports.PasswordChange = /* @__PURE__ */ (() => z.strictObject({
  current_password: Password,
  new_password: NewPassword,
  code: SecondFactorCode.exactOptional(),
}))();
const AuditEntryId = exports.AuditEntryId = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991))();
const EventName = exports.EventName = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(100)).regex(k.pattern("^[a-z_.]+$")))();
const ActorKind = exports.ActorKind = /* @__PURE__ */ (() => z.literal(["user", "service", "anonymous", "system"]))();
const Cursor = exports.Cursor = /* @__PURE__ */ (() => z.string().min(16).refine(...k.atMost(16)).regex(k.pattern("^[0-9a-f]{16}$")))();
const AuditEntry = exports.AuditEntry = /* @__PURE__ */ (() => z.strictObject({
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
const AuditEntryList = exports.AuditEntryList = /* @__PURE__ */ (() => z.array(AuditEntry).max(100))();
const AuditPage = exports.AuditPage = /* @__PURE__ */ (() => z.strictObject({
  data: AuditEntryList,
  next_cursor: z.string().refine(...k.atMost(200)).nullable(),
}))();
const Difficulty = exports.Difficulty = /* @__PURE__ */ (() => z.literal(["easy", "medium", "hard"]))();
const ContentText = exports.ContentText = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(1000)))();
const AcceptableAnswers = exports.AcceptableAnswers = /* @__PURE__ */ (() => z.array(ContentText).max(100))();
const ContentId = exports.ContentId = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(64)).regex(k.pattern("^[^\\u0000]+$")))();
const DueCard = exports.DueCard = /* @__PURE__ */ (() => z.strictObject({
  id: ContentId,
  subjectId: ContentId,
  question: ContentText,
  answer: ContentText,
  acceptableAnswers: AcceptableAnswers,
  difficulty: Difficulty,
  dueAt: z.iso.datetime({ offset: true }).nullable(),
}))();
const DueCardList = exports.DueCardList = /* @__PURE__ */ (() => z.array(DueCard).max(100))();
const ChannelName = exports.ChannelName = /* @__PURE__ */ (() => z.literal(["watchJob"]))();
const ChannelParametersValue = exports.ChannelParametersValue = /* @__PURE__ */ (() => z.string().refine(...k.atMost(255)).regex(k.pattern("^[^\\u0000]*$")))();
const ChannelParameters = exports.ChannelParameters = /* @__PURE__ */ (() => z.record(z.string(), ChannelParametersValue))();
const ChannelTicketRequest = exports.ChannelTicketRequest = /* @__PURE__ */ (() => z.strictObject({
  channel: ChannelName,
  parameters: ChannelParameters,
}))();
const ChannelTicket = exports.ChannelTicket = /* @__PURE__ */ (() => z.strictObject({
  ticket: z.string().refine(...k.atMost(200)),
  expires_in: z.int().min(1).max(3600),
}))();
const ChannelGoingAway = exports.ChannelGoingAway = /* @__PURE__ */ (() => z.strictObject({
  event: z.literal(["going_away"]),
  retry_after: z.number().min(0).max(3600),
}))();
const ChannelToken = exports.ChannelToken = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(16384)))();
const ChannelAuth = exports.ChannelAuth = /* @__PURE__ */ (() => z.strictObject({
  event: z.literal(["auth"]),
  token: ChannelToken,
}))();
const ChannelAuthRefresh = exports.ChannelAuthRefresh = /* @__PURE__ */ (() => z.strictObject({
  event: z.literal(["auth.refresh"]),
  token: ChannelToken,
}))();
const ChildId = exports.ChildId = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(64)).regex(k.pattern("^[A-Za-z0-9_-]+$")))();
const ChosenChildId = exports.ChosenChildId = /* @__PURE__ */ (() => z.string().refine(...k.atMost(64)).regex(k.pattern("^[A-Za-z0-9_-]*$")).nullable())();
const ChildName = exports.ChildName = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(255)).regex(k.pattern("^[^\\u0000]+$")))();
const Birthday = exports.Birthday = /* @__PURE__ */ (() => z.iso.date())();
const BirthdayPrecision = exports.BirthdayPrecision = /* @__PURE__ */ (() => z.literal(["day", "month"]))();
const Interest = exports.Interest = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(50)).regex(k.pattern("^[^\\u0000]+$")))();
const Interests = exports.Interests = /* @__PURE__ */ (() => z.array(Interest).min(1).max(20))();
const Avatar = exports.Avatar = /* @__PURE__ */ (() => z.string().refine(...k.atMost(255)).regex(k.pattern("^[^\\u0000:/]*$")).nullable())();
const Child = exports.Child = /* @__PURE__ */ (() => z.strictObject({
  id: ChildId,
  name: ChildName,
  birthday: Birthday,
  birthdayPrecision: BirthdayPrecision.exactOptional(),
  interests: Interests,
  avatar: Avatar,
}))();
const ChildList = exports.ChildList = /* @__PURE__ */ (() => z.array(Child).max(20))();
const ChildUpsert = exports.ChildUpsert = /* @__PURE__ */ (() => z.strictObject({
  id: ChosenChildId.exactOptional(),
  name: z.string().min(1).refine(...k.atMost(255)).regex(k.pattern("^[^\\u0000]*[^\\u0000-\\u0020\\u007f-\\u00a0\\u00ad\\u034f\\u061c\\u115f\\u1160\\u1680\\u17b4\\u17b5\\u180b-\\u180f\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u2800\\u3000\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb𛲠-𛲣𝅳-𝅺󠀀-󠿿][^\\u0000]*$")),
  birthday: Birthday,
  birthdayPrecision: BirthdayPrecision.exactOptional(),
  interests: Interests,
  avatar: Avatar.exactOptional(),
}))();
const ChildUpdate = exports.ChildUpdate = /* @__PURE__ */ (() => z.strictObject({
  name: z.string().min(1).refine(...k.atMost(255)).regex(k.pattern("^[^\\u0000]*[^\\u0000-\\u0020\\u007f-\\u00a0\\u00ad\\u034f\\u061c\\u115f\\u1160\\u1680\\u17b4\\u17b5\\u180b-\\u180f\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u2800\\u3000\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb𛲠-𛲣𝅳-𝅺󠀀-󠿿][^\\u0000]*$")).exactOptional(),
  birthday: Birthday.exactOptional(),
  birthdayPrecision: BirthdayPrecision.exactOptional(),
  interests: Interests.exactOptional(),
  avatar: Avatar.exactOptional(),
}))();
const WeekStart = exports.WeekStart = /* @__PURE__ */ (() => z.literal(["sunday", "monday"]))();
const StreakFreeze = exports.StreakFreeze = /* @__PURE__ */ (() => z.boolean())();
const DailyGoal = exports.DailyGoal = /* @__PURE__ */ (() => z.int().min(1).max(500))();
const TimeZoneName = exports.TimeZoneName = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(64)).regex(k.pattern("^[A-Za-z0-9_+/-]+$")))();
const ChildSettings = exports.ChildSettings = /* @__PURE__ */ (() => z.strictObject({
  time_zone: ChosenTimeZone,
  effective_time_zone: TimeZoneName,
  week_starts_on: WeekStart,
  has_streak_freeze: StreakFreeze,
  daily_goal: DailyGoal,
  is_consent_required: z.boolean(),
  erased_from: z.iso.date().nullable(),
}))();
const ChildSettingsChoice = exports.ChildSettingsChoice = /* @__PURE__ */ (() => z.strictObject({
  time_zone: ChosenTimeZone.exactOptional(),
  week_starts_on: WeekStart.exactOptional(),
  has_streak_freeze: StreakFreeze.exactOptional(),
  daily_goal: DailyGoal.exactOptional(),
}))();
const ChildConsentId = exports.ChildConsentId = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991))();
const ChildConsentVersion = exports.ChildConsentVersion = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(40)).regex(k.pattern("^[A-Za-z0-9._-]+$")))();
const ChildConsentMethod = exports.ChildConsentMethod = /* @__PURE__ */ (() => z.literal(["signed_form", "card_payment", "phone_call", "video_call", "government_id", "face_match", "knowledge_questions", "email_plus", "text_message_plus", "declaration"]))();
const ChildConsent = exports.ChildConsent = /* @__PURE__ */ (() => z.strictObject({
  id: ChildConsentId,
  owner_sub: z.string().refine(...k.atMost(255)),
  version: ChildConsentVersion,
  method: ChildConsentMethod,
  at: z.iso.datetime({ offset: true }),
  withdrawn_at: z.iso.datetime({ offset: true }).nullable(),
}))();
const ChildConsentList = exports.ChildConsentList = /* @__PURE__ */ (() => z.array(ChildConsent).max(1000))();
const ChildConsentGiven = exports.ChildConsentGiven = /* @__PURE__ */ (() => z.strictObject({
  version: ChildConsentVersion,
  method: ChildConsentMethod,
}))();
const KeptText = exports.KeptText = /* @__PURE__ */ (() => z.string().refine(...k.atMost(255)).nullable())();
const KeptEvent = exports.KeptEvent = /* @__PURE__ */ (() => z.strictObject({
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
const KeptEvents = exports.KeptEvents = /* @__PURE__ */ (() => z.array(KeptEvent).max(1000000))();
const KeptDay = exports.KeptDay = /* @__PURE__ */ (() => z.strictObject({
  local_day: z.iso.date(),
  flashcards: z.int().min(0).max(9007199254740991),
  flashcards_correct: z.int().min(0).max(9007199254740991),
  chores: z.int().min(0).max(9007199254740991),
  outdoor: z.int().min(0).max(9007199254740991),
  affirmations: z.int().min(0).max(9007199254740991),
  points: z.int().min(0).max(9007199254740991),
}))();
const KeptDays = exports.KeptDays = /* @__PURE__ */ (() => z.array(KeptDay).max(10000))();
const KeptSubject = exports.KeptSubject = /* @__PURE__ */ (() => z.strictObject({
  subject_id: z.string().refine(...k.atMost(255)),
  completed: z.int().min(0).max(9007199254740991),
  correct: z.int().min(0).max(9007199254740991),
  first_tries: z.int().min(0).max(9007199254740991),
  recent: z.int().min(0).max(1023),
}))();
const KeptSubjects = exports.KeptSubjects = /* @__PURE__ */ (() => z.array(KeptSubject).max(10000))();
const KeptAchievement = exports.KeptAchievement = /* @__PURE__ */ (() => z.strictObject({
  achievement_id: z.string().refine(...k.atMost(64)),
  unlocked_at: z.iso.datetime({ offset: true }),
}))();
const KeptAchievements = exports.KeptAchievements = /* @__PURE__ */ (() => z.array(KeptAchievement).max(1000))();
const KeptCard = exports.KeptCard = /* @__PURE__ */ (() => z.strictObject({
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
const KeptCards = exports.KeptCards = /* @__PURE__ */ (() => z.array(KeptCard).max(100000))();
const ChildExport = exports.ChildExport = /* @__PURE__ */ (() => z.strictObject({
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
const ProgressMeasure = exports.ProgressMeasure = /* @__PURE__ */ (() => z.literal(["months", "days"]))();
const RecognitionMethod = exports.RecognitionMethod = /* @__PURE__ */ (() => z.literal(["over_time_straight", "point_in_time"]))();
const OptionalLedgerDate = exports.OptionalLedgerDate = /* @__PURE__ */ (() => z.iso.date().nullable())();
const LedgerMoney = exports.LedgerMoney = /* @__PURE__ */ (() => z.string().refine(...k.atMost(18)).regex(k.pattern("^(0|[1-9][0-9]{0,12})(\\.[0-9]{1,4})?$")))();
const ObligationTerm = exports.ObligationTerm = /* @__PURE__ */ (() => z.strictObject({
  allocated: LedgerMoney,
  method: RecognitionMethod,
  starts_on: OptionalLedgerDate.exactOptional(),
  ends_on: OptionalLedgerDate.exactOptional(),
  satisfied_on: OptionalLedgerDate.exactOptional(),
}))();
const ObligationTerms = exports.ObligationTerms = /* @__PURE__ */ (() => z.array(ObligationTerm).max(200))();
const RegisteredId = exports.RegisteredId = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991))();
const Obligation = exports.Obligation = /* @__PURE__ */ (() => z.strictObject({
  id: RegisteredId,
  allocated: LedgerMoney,
  method: RecognitionMethod,
  starts_on: OptionalLedgerDate,
  ends_on: OptionalLedgerDate,
  satisfied_on: OptionalLedgerDate,
}))();
const Obligations = exports.Obligations = /* @__PURE__ */ (() => z.array(Obligation).max(200))();
const LedgerAccountId = exports.LedgerAccountId = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991))();
const LedgerDate = exports.LedgerDate = /* @__PURE__ */ (() => z.iso.date())();
const CurrencyCode = exports.CurrencyCode = /* @__PURE__ */ (() => z.string().min(3).refine(...k.atMost(3)).regex(k.pattern("^[A-Z]{3}$")))();
const RegisteredName = exports.RegisteredName = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(200)).regex(k.pattern("^[^\\u0000]+$")))();
const SalesContract = exports.SalesContract = /* @__PURE__ */ (() => z.strictObject({
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
const SalesContractCreate = exports.SalesContractCreate = /* @__PURE__ */ (() => z.strictObject({
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
const SalesContractUpdate = exports.SalesContractUpdate = /* @__PURE__ */ (() => z.strictObject({
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
const SalesContractList = exports.SalesContractList = /* @__PURE__ */ (() => z.array(SalesContract).max(100))();
const SalesContractPage = exports.SalesContractPage = /* @__PURE__ */ (() => z.strictObject({
  data: SalesContractList,
  pagination: Pagination,
}))();
const InstrumentKind = exports.InstrumentKind = /* @__PURE__ */ (() => z.literal(["trade_receivable", "loan", "bond", "equity", "derivative", "borrowing", "payable"]))();
const OptionalBusinessModel = exports.OptionalBusinessModel = /* @__PURE__ */ (() => z.literal(["hold", "hold_and_sell", "other"]))();
const InstrumentCategory = exports.InstrumentCategory = /* @__PURE__ */ (() => z.literal(["AC", "FVOCI_debt", "FVOCI_equity", "FVPL"]))();
const Repayment = exports.Repayment = /* @__PURE__ */ (() => z.strictObject({
  due_on: LedgerDate,
  principal: LedgerMoney,
}))();
const Repayments = exports.Repayments = /* @__PURE__ */ (() => z.array(Repayment).max(600))();
const OptionalFairValueLevel = exports.OptionalFairValueLevel = /* @__PURE__ */ (() => z.int().min(1).max(3).nullable())();
const OptionalLedgerAccountId = exports.OptionalLedgerAccountId = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991).nullable())();
const Instrument = exports.Instrument = /* @__PURE__ */ (() => z.strictObject({
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
const InstrumentCreate = exports.InstrumentCreate = /* @__PURE__ */ (() => z.strictObject({
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
const InstrumentUpdate = exports.InstrumentUpdate = /* @__PURE__ */ (() => z.strictObject({
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
const InstrumentList = exports.InstrumentList = /* @__PURE__ */ (() => z.array(Instrument).max(100))();
const InstrumentPage = exports.InstrumentPage = /* @__PURE__ */ (() => z.strictObject({
  data: InstrumentList,
  pagination: Pagination,
}))();
const AssetClass = exports.AssetClass = /* @__PURE__ */ (() => z.literal(["ppe", "intangible", "investment_property"]))();
const AssetKind = exports.AssetKind = /* @__PURE__ */ (() => z.literal(["land", "building", "plant", "vehicle", "furniture", "software", "goodwill", "other"]))();
const DepreciationMethod = exports.DepreciationMethod = /* @__PURE__ */ (() => z.literal(["straight_line", "reducing"]))();
const MeasurementModel = exports.MeasurementModel = /* @__PURE__ */ (() => z.literal(["cost", "revaluation"]))();
const OptionalRegisteredId = exports.OptionalRegisteredId = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991).nullable())();
const OptionalLedgerMoney = exports.OptionalLedgerMoney = /* @__PURE__ */ (() => z.string().refine(...k.atMost(18)).regex(k.pattern("^(0|[1-9][0-9]{0,12})(\\.[0-9]{1,4})?$")).nullable())();
const OptionalAnnualRate = exports.OptionalAnnualRate = /* @__PURE__ */ (() => z.string().refine(...k.atMost(12)).regex(k.pattern("^(0(\\.[0-9]{1,10})?|1(\\.0{1,10})?)$")).nullable())();
const OptionalMonths = exports.OptionalMonths = /* @__PURE__ */ (() => z.int().min(1).max(1200).nullable())();
const Asset = exports.Asset = /* @__PURE__ */ (() => z.strictObject({
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
const AssetCreate = exports.AssetCreate = /* @__PURE__ */ (() => z.strictObject({
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
const AssetUpdate = exports.AssetUpdate = /* @__PURE__ */ (() => z.strictObject({
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
const AssetList = exports.AssetList = /* @__PURE__ */ (() => z.array(Asset).max(100))();
const AssetPage = exports.AssetPage = /* @__PURE__ */ (() => z.strictObject({
  data: AssetList,
  pagination: Pagination,
}))();
const LeasedClass = exports.LeasedClass = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(60)).regex(k.pattern("^[^\\u0000]+$")))();
const LeaseExemption = exports.LeaseExemption = /* @__PURE__ */ (() => z.literal(["none", "short_term", "low_value"]))();
const AnnualRate = exports.AnnualRate = /* @__PURE__ */ (() => z.string().refine(...k.atMost(12)).regex(k.pattern("^(0(\\.[0-9]{1,10})?|1(\\.0{1,10})?)$")))();
const Months = exports.Months = /* @__PURE__ */ (() => z.int().min(1).max(1200))();
const Lease = exports.Lease = /* @__PURE__ */ (() => z.strictObject({
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
const LeaseCreate = exports.LeaseCreate = /* @__PURE__ */ (() => z.strictObject({
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
const LeaseUpdate = exports.LeaseUpdate = /* @__PURE__ */ (() => z.strictObject({
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
const LeaseList = exports.LeaseList = /* @__PURE__ */ (() => z.array(Lease).max(100))();
const LeasePage = exports.LeasePage = /* @__PURE__ */ (() => z.strictObject({
  data: LeaseList,
  pagination: Pagination,
}))();
const RuleId = exports.RuleId = /* @__PURE__ */ (() => z.string().min(5).refine(...k.atMost(6)).regex(k.pattern("^(LED|[0-9]{2,3})-[0-9]{2}$")))();
const RuleIds = exports.RuleIds = /* @__PURE__ */ (() => z.array(RuleId).min(1).max(200))();
const CheckRequest = exports.CheckRequest = /* @__PURE__ */ (() => z.strictObject({
  year_id: RegisteredId.exactOptional(),
  period_id: RegisteredId.exactOptional(),
  rules: RuleIds.exactOptional(),
}))();
const AskedRules = exports.AskedRules = /* @__PURE__ */ (() => z.array(RuleId).max(200).nullable())();
const CheckResult = exports.CheckResult = /* @__PURE__ */ (() => z.strictObject({
  check_id: RegisteredId,
}))();
const CheckProgress = exports.CheckProgress = /* @__PURE__ */ (() => z.strictObject({
  rule_id: RuleId,
}))();
const ResultCounts = exports.ResultCounts = /* @__PURE__ */ (() => z.strictObject({
  PASS: z.int().min(0).max(9007199254740991),
  FAIL: z.int().min(0).max(9007199254740991),
  WARNING: z.int().min(0).max(9007199254740991),
  INFO: z.int().min(0).max(9007199254740991),
  NOT_APPLICABLE: z.int().min(0).max(9007199254740991),
}))();
const PercentageShare = exports.PercentageShare = /* @__PURE__ */ (() => z.number().min(0).max(100))();
const OptionalShare = exports.OptionalShare = /* @__PURE__ */ (() => z.number().min(0).max(100).nullable())();
const ComplianceScores = exports.ComplianceScores = /* @__PURE__ */ (() => z.strictObject({
  compliance_score: PercentageShare,
  pass_rate: OptionalShare,
  coverage: PercentageShare,
}))();
const CheckedYear = exports.CheckedYear = /* @__PURE__ */ (() => z.strictObject({
  year_id: RegisteredId,
  last_number: z.int().min(0).max(9007199254740991),
}))();
const CheckedYears = exports.CheckedYears = /* @__PURE__ */ (() => z.array(CheckedYear).max(1000))();
const Subject = exports.Subject = /* @__PURE__ */ (() => z.string().refine(...k.atMost(255)))();
const Framework = exports.Framework = /* @__PURE__ */ (() => z.literal(["mfrs", "mpers"]))();
const CheckSummary = exports.CheckSummary = /* @__PURE__ */ (() => z.strictObject({
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
const CheckList = exports.CheckList = /* @__PURE__ */ (() => z.array(CheckSummary).max(100))();
const CheckPage = exports.CheckPage = /* @__PURE__ */ (() => z.strictObject({
  data: CheckList,
  pagination: Pagination,
}))();
const RuleResult = exports.RuleResult = /* @__PURE__ */ (() => z.literal(["PASS", "FAIL", "WARNING", "INFO", "NOT_APPLICABLE"]))();
const RuleLevel = exports.RuleLevel = /* @__PURE__ */ (() => z.literal(["CRITICAL", "HIGH", "MEDIUM", "LOW", "INFO"]))();
const StandardCode = exports.StandardCode = /* @__PURE__ */ (() => z.string().refine(...k.atMost(40)))();
const RuleVerdict = exports.RuleVerdict = /* @__PURE__ */ (() => z.strictObject({
  rule_id: RuleId,
  standard: StandardCode,
  paragraph: z.string().refine(...k.atMost(80)).nullable(),
  level: RuleLevel,
  result: RuleResult,
  findings: z.int().min(0).max(9007199254740991),
  omitted: z.int().min(0).max(9007199254740991),
}))();
const RuleVerdicts = exports.RuleVerdicts = /* @__PURE__ */ (() => z.array(RuleVerdict).max(200))();
const Check = exports.Check = /* @__PURE__ */ (() => z.strictObject({
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
const LedgerText = exports.LedgerText = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(500)).regex(k.pattern("^[^\\u0000]+$")))();
const OptionalWaiver = exports.OptionalWaiver = /* @__PURE__ */ (() => z.strictObject({
  reason: LedgerText,
  waived_by: Subject,
  waived_at: z.iso.datetime({ offset: true }),
}))();
const Waiving = exports.Waiving = /* @__PURE__ */ (() => z.strictObject({
  reason: LedgerText,
}))();
const OptionalEntryId = exports.OptionalEntryId = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991).nullable())();
const OptionalLedgerAmount = exports.OptionalLedgerAmount = /* @__PURE__ */ (() => z.string().refine(...k.atMost(40)).regex(k.pattern("^-?(0|[1-9][0-9]{0,29})(\\.[0-9]{1,4})?$")).nullable())();
const Finding = exports.Finding = /* @__PURE__ */ (() => z.strictObject({
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
const FindingList = exports.FindingList = /* @__PURE__ */ (() => z.array(Finding).max(100))();
const FindingPage = exports.FindingPage = /* @__PURE__ */ (() => z.strictObject({
  data: FindingList,
  pagination: Pagination,
}))();
const Findings = exports.Findings = /* @__PURE__ */ (() => z.array(Finding).max(500))();
const ComparisonCounts = exports.ComparisonCounts = /* @__PURE__ */ (() => z.strictObject({
  new: z.int().min(0).max(9007199254740991),
  fixed: z.int().min(0).max(9007199254740991),
  same: z.int().min(0).max(9007199254740991),
}))();
const CheckComparison = exports.CheckComparison = /* @__PURE__ */ (() => z.strictObject({
  check_id: RegisteredId,
  earlier_id: OptionalRegisteredId,
  new: Findings,
  fixed: Findings,
  same: Findings,
  counts: ComparisonCounts,
}))();
const LedgerAmount = exports.LedgerAmount = /* @__PURE__ */ (() => z.string().refine(...k.atMost(40)).regex(k.pattern("^-?(0|[1-9][0-9]{0,29})(\\.[0-9]{1,4})?$")))();
const ReportFigure = exports.ReportFigure = /* @__PURE__ */ (() => z.strictObject({
  name: z.string().refine(...k.atMost(60)),
  label: z.string().refine(...k.atMost(100)),
  amount: LedgerAmount,
}))();
const ReportFigures = exports.ReportFigures = /* @__PURE__ */ (() => z.array(ReportFigure).max(100))();
const ReportStatement = exports.ReportStatement = /* @__PURE__ */ (() => z.strictObject({
  title: z.string().refine(...k.atMost(100)),
  lines: ReportFigures,
}))();
const ReportStatements = exports.ReportStatements = /* @__PURE__ */ (() => z.array(ReportStatement).max(10))();
const DisclosureStatus = exports.DisclosureStatus = /* @__PURE__ */ (() => z.literal(["draft", "approved"]))();
const DisclosureTitle = exports.DisclosureTitle = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(200)).regex(k.pattern("^[^\\u0000]+$")))();
const OptionalStandardCode = exports.OptionalStandardCode = /* @__PURE__ */ (() => z.string().refine(...k.atMost(40)).nullable())();
const DisclosureKind = exports.DisclosureKind = /* @__PURE__ */ (() => z.literal(["note", "statement", "annex"]))();
const ReportNote = exports.ReportNote = /* @__PURE__ */ (() => z.strictObject({
  id: RegisteredId,
  kind: DisclosureKind,
  standard: OptionalStandardCode,
  title: DisclosureTitle,
  content: z.string().refine(...k.atMost(60000)),
  status: DisclosureStatus,
}))();
const ReportNotes = exports.ReportNotes = /* @__PURE__ */ (() => z.array(ReportNote).max(1000))();
const ComplianceReport = exports.ComplianceReport = /* @__PURE__ */ (() => z.strictObject({
  honesty: z.string().refine(...k.atMost(500)),
  check: Check,
  has_changed: z.boolean(),
  base_currency: CurrencyCode,
  findings: Findings,
  disclosures: ReportNotes,
  statements: ReportStatements,
}))();
const ReportPage = exports.ReportPage = /* @__PURE__ */ (() => z.string().refine(...k.atMost(10000000)))();
const RequirementId = exports.RequirementId = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(60)).regex(k.pattern("^[a-z][a-z0-9_]*$")))();
const DisclosureText = exports.DisclosureText = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(20000)).regex(k.pattern("^[^\\u0000]+$")))();
const OptionalMoment = exports.OptionalMoment = /* @__PURE__ */ (() => z.iso.datetime({ offset: true }).nullable())();
const OptionalSubject = exports.OptionalSubject = /* @__PURE__ */ (() => z.string().refine(...k.atMost(255)).nullable())();
const Disclosure = exports.Disclosure = /* @__PURE__ */ (() => z.strictObject({
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
const DisclosureCreate = exports.DisclosureCreate = /* @__PURE__ */ (() => z.strictObject({
  kind: DisclosureKind,
  requirement_id: RequirementId,
  standard: OptionalStandardCode.exactOptional(),
  starts_on: LedgerDate,
  ends_on: LedgerDate,
  title: ChosenName,
  content: DisclosureText,
}))();
const DisclosureUpdate = exports.DisclosureUpdate = /* @__PURE__ */ (() => z.strictObject({
  kind: DisclosureKind.exactOptional(),
  requirement_id: RequirementId.exactOptional(),
  standard: OptionalStandardCode.exactOptional(),
  starts_on: LedgerDate.exactOptional(),
  ends_on: LedgerDate.exactOptional(),
  title: ChosenName.exactOptional(),
  content: DisclosureText.exactOptional(),
}))();
const DisclosureList = exports.DisclosureList = /* @__PURE__ */ (() => z.array(Disclosure).max(100))();
const DisclosurePage = exports.DisclosurePage = /* @__PURE__ */ (() => z.strictObject({
  data: DisclosureList,
  pagination: Pagination,
}))();
const Relationship = exports.Relationship = /* @__PURE__ */ (() => z.literal(["unrelated", "parent", "subsidiary", "associate", "joint_venture", "director", "key_management", "shareholder", "close_family", "other_related"]))();
const Party = exports.Party = /* @__PURE__ */ (() => z.strictObject({
  id: RegisteredId,
  name: RegisteredName,
  relationship: Relationship,
}))();
const PartyCreate = exports.PartyCreate = /* @__PURE__ */ (() => z.strictObject({
  name: ChosenName,
  relationship: Relationship,
}))();
const PartyUpdate = exports.PartyUpdate = /* @__PURE__ */ (() => z.strictObject({
  name: ChosenName.exactOptional(),
  relationship: Relationship.exactOptional(),
}))();
const PartyList = exports.PartyList = /* @__PURE__ */ (() => z.array(Party).max(100))();
const PartyPage = exports.PartyPage = /* @__PURE__ */ (() => z.strictObject({
  data: PartyList,
  pagination: Pagination,
}))();
const Assertion = exports.Assertion = /* @__PURE__ */ (() => z.strictObject({
  id: RegisteredId,
  rule_id: RuleId,
  starts_on: LedgerDate,
  ends_on: LedgerDate,
  statement: LedgerText,
  made_by: Subject,
}))();
const AssertionCreate = exports.AssertionCreate = /* @__PURE__ */ (() => z.strictObject({
  rule_id: RuleId,
  starts_on: LedgerDate,
  ends_on: LedgerDate,
  statement: LedgerText,
}))();
const AssertionUpdate = exports.AssertionUpdate = /* @__PURE__ */ (() => z.strictObject({
  rule_id: RuleId.exactOptional(),
  starts_on: LedgerDate.exactOptional(),
  ends_on: LedgerDate.exactOptional(),
  statement: LedgerText.exactOptional(),
}))();
const AssertionList = exports.AssertionList = /* @__PURE__ */ (() => z.array(Assertion).max(100))();
const AssertionPage = exports.AssertionPage = /* @__PURE__ */ (() => z.strictObject({
  data: AssertionList,
  pagination: Pagination,
}))();
const Probability = exports.Probability = /* @__PURE__ */ (() => z.literal(["probable", "possible", "remote"]))();
const Provision = exports.Provision = /* @__PURE__ */ (() => z.strictObject({
  id: RegisteredId,
  name: RegisteredName,
  account_id: LedgerAccountId,
  probability: Probability,
  estimate: LedgerMoney,
  reviewed_on: OptionalLedgerDate,
  disclosure_id: OptionalRegisteredId,
}))();
const ProvisionCreate = exports.ProvisionCreate = /* @__PURE__ */ (() => z.strictObject({
  name: ChosenName,
  account_id: LedgerAccountId,
  probability: Probability,
  estimate: LedgerMoney,
  reviewed_on: OptionalLedgerDate.exactOptional(),
  disclosure_id: OptionalRegisteredId.exactOptional(),
}))();
const ProvisionUpdate = exports.ProvisionUpdate = /* @__PURE__ */ (() => z.strictObject({
  name: ChosenName.exactOptional(),
  account_id: LedgerAccountId.exactOptional(),
  probability: Probability.exactOptional(),
  estimate: LedgerMoney.exactOptional(),
  reviewed_on: OptionalLedgerDate.exactOptional(),
  disclosure_id: OptionalRegisteredId.exactOptional(),
}))();
const ProvisionList = exports.ProvisionList = /* @__PURE__ */ (() => z.array(Provision).max(100))();
const ProvisionPage = exports.ProvisionPage = /* @__PURE__ */ (() => z.strictObject({
  data: ProvisionList,
  pagination: Pagination,
}))();
const SubsequentEventKind = exports.SubsequentEventKind = /* @__PURE__ */ (() => z.literal(["adjusting", "non_adjusting", "dividend"]))();
const SubsequentEvent = exports.SubsequentEvent = /* @__PURE__ */ (() => z.strictObject({
  id: RegisteredId,
  name: RegisteredName,
  occurred_on: LedgerDate,
  kind: SubsequentEventKind,
  amount: OptionalLedgerMoney,
  entry_id: OptionalEntryId,
  disclosure_id: OptionalRegisteredId,
  is_material: z.boolean(),
}))();
const SubsequentEventCreate = exports.SubsequentEventCreate = /* @__PURE__ */ (() => z.strictObject({
  name: ChosenName,
  occurred_on: LedgerDate,
  kind: SubsequentEventKind,
  amount: OptionalLedgerMoney.exactOptional(),
  entry_id: OptionalEntryId.exactOptional(),
  disclosure_id: OptionalRegisteredId.exactOptional(),
  is_material: z.boolean().exactOptional(),
}))();
const SubsequentEventUpdate = exports.SubsequentEventUpdate = /* @__PURE__ */ (() => z.strictObject({
  name: ChosenName.exactOptional(),
  occurred_on: LedgerDate.exactOptional(),
  kind: SubsequentEventKind.exactOptional(),
  amount: OptionalLedgerMoney.exactOptional(),
  entry_id: OptionalEntryId.exactOptional(),
  disclosure_id: OptionalRegisteredId.exactOptional(),
  is_material: z.boolean().exactOptional(),
}))();
const SubsequentEventList = exports.SubsequentEventList = /* @__PURE__ */ (() => z.array(SubsequentEvent).max(100))();
const SubsequentEventPage = exports.SubsequentEventPage = /* @__PURE__ */ (() => z.strictObject({
  data: SubsequentEventList,
  pagination: Pagination,
}))();
const MainBusiness = exports.MainBusiness = /* @__PURE__ */ (() => z.literal(["general", "financing", "investing"]))();
const StandardTitle = exports.StandardTitle = /* @__PURE__ */ (() => z.string().refine(...k.atMost(200)))();
const Standard = exports.Standard = /* @__PURE__ */ (() => z.strictObject({
  code: StandardCode,
  title: StandardTitle,
  issued_by: z.string().refine(...k.atMost(100)),
  effective_from: OptionalLedgerDate,
  effective_to: OptionalLedgerDate,
  superseded_by: OptionalStandardCode,
  ifrs_counterpart: OptionalStandardCode,
}))();
const StandardList = exports.StandardList = /* @__PURE__ */ (() => z.array(Standard).max(200))();
const RuleReference = exports.RuleReference = /* @__PURE__ */ (() => z.string().refine(...k.atMost(120)))();
const OptionalRuleReference = exports.OptionalRuleReference = /* @__PURE__ */ (() => z.string().refine(...k.atMost(120)).nullable())();
const ComplianceRule = exports.ComplianceRule = /* @__PURE__ */ (() => z.strictObject({
  id: RuleId,
  level: RuleLevel,
  basis: RuleReference,
  basis_from_2027: OptionalRuleReference,
  is_for_mpers: z.boolean(),
  breach: RuleResult,
  holds: z.string().refine(...k.atMost(1000)),
  correction: z.string().refine(...k.atMost(1000)),
}))();
const RuleList = exports.RuleList = /* @__PURE__ */ (() => z.array(ComplianceRule).max(200))();
const ComplianceSettings = exports.ComplianceSettings = /* @__PURE__ */ (() => z.strictObject({
  framework: Framework,
  main_business: MainBusiness,
  started_on: OptionalLedgerDate,
  materiality: OptionalLedgerMoney,
}))();
const ComplianceSettingsUpdate = exports.ComplianceSettingsUpdate = /* @__PURE__ */ (() => z.strictObject({
  framework: Framework.exactOptional(),
  main_business: MainBusiness.exactOptional(),
  started_on: OptionalLedgerDate.exactOptional(),
  materiality: OptionalLedgerMoney.exactOptional(),
}))();
const ContentIcon = exports.ContentIcon = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(64)))();
const Color = exports.Color = /* @__PURE__ */ (() => z.string().refine(...k.atMost(7)).regex(k.pattern("^#[0-9A-Fa-f]{6}$")))();
const Inclusion = exports.Inclusion = /* @__PURE__ */ (() => z.literal(["meta"]))();
const Age = exports.Age = /* @__PURE__ */ (() => z.int().min(0).max(18).nullable())();
const ContentTag = exports.ContentTag = /* @__PURE__ */ (() => z.string().refine(...k.atMost(50)))();
const ContentTags = exports.ContentTags = /* @__PURE__ */ (() => z.array(ContentTag).max(100))();
const ContentMeta = exports.ContentMeta = /* @__PURE__ */ (() => z.strictObject({
  minAge: Age,
  maxAge: Age,
  tags: ContentTags,
  sort: z.int().min(-9007199254740991).max(9007199254740991),
  locale: z.string().min(1).refine(...k.atMost(35)),
}))();
const Gradient = exports.Gradient = /* @__PURE__ */ (() => z.array(Color).min(2).max(2))();
const Affirmation = exports.Affirmation = /* @__PURE__ */ (() => z.strictObject({
  id: ContentId,
  text: ContentText,
  gradient: Gradient,
  meta: ContentMeta.exactOptional(),
}))();
const AffirmationList = exports.AffirmationList = /* @__PURE__ */ (() => z.array(Affirmation).max(10000))();
const LearningSubject = exports.LearningSubject = /* @__PURE__ */ (() => z.strictObject({
  id: ContentId,
  name: ContentText,
  icon: ContentIcon,
  color: Color,
  meta: ContentMeta.exactOptional(),
}))();
const SubjectList = exports.SubjectList = /* @__PURE__ */ (() => z.array(LearningSubject).max(10000))();
const Flashcard = exports.Flashcard = /* @__PURE__ */ (() => z.strictObject({
  id: ContentId,
  question: ContentText,
  answer: ContentText,
  acceptableAnswers: AcceptableAnswers,
  difficulty: Difficulty,
  meta: ContentMeta.exactOptional(),
}))();
const FlashcardList = exports.FlashcardList = /* @__PURE__ */ (() => z.array(Flashcard).max(10000))();
const Chore = exports.Chore = /* @__PURE__ */ (() => z.strictObject({
  id: ContentId,
  label: ContentText,
  icon: ContentIcon,
  isExtra: z.boolean(),
  meta: ContentMeta.exactOptional(),
}))();
const ChoreList = exports.ChoreList = /* @__PURE__ */ (() => z.array(Chore).max(10000))();
const OutdoorActivity = exports.OutdoorActivity = /* @__PURE__ */ (() => z.strictObject({
  id: ContentId,
  name: ContentText,
  category: ContentTag,
  icon: ContentIcon,
  time: z.string().refine(...k.atMost(50)),
  points: z.int().min(0).max(9007199254740991),
  isDaily: z.boolean(),
  meta: ContentMeta.exactOptional(),
}))();
const OutdoorActivityList = exports.OutdoorActivityList = /* @__PURE__ */ (() => z.array(OutdoorActivity).max(10000))();
const RoleNamesItem = exports.RoleNamesItem = /* @__PURE__ */ (() => z.string().refine(...k.atMost(255)))();
const RoleNames = exports.RoleNames = /* @__PURE__ */ (() => z.array(RoleNamesItem).max(1000))();
const ClientRoles = exports.ClientRoles = /* @__PURE__ */ (() => z.record(z.string(), RoleNames))();
const TokenClaims = exports.TokenClaims = /* @__PURE__ */ (() => z.record(z.string(), z.unknown()))();
const Profile = exports.Profile = /* @__PURE__ */ (() => z.strictObject({
  sub: z.string().refine(...k.atMost(255)),
  username: z.string().refine(...k.atMost(255)).nullable(),
  email: z.string().refine(...k.atMost(320)).nullable(),
  name: z.string().refine(...k.atMost(255)).nullable(),
  realm_roles: RoleNames,
  client_roles: ClientRoles,
}))();
const LegacyProfile = exports.LegacyProfile = /* @__PURE__ */ (() => z.strictObject({
  sub: z.string().refine(...k.atMost(255)),
  username: z.string().refine(...k.atMost(255)).nullable(),
  email: z.string().refine(...k.atMost(320)).nullable(),
  name: z.string().refine(...k.atMost(255)).nullable(),
  realm_roles: RoleNames,
  client_roles: ClientRoles,
  raw_claims: TokenClaims,
}))();
const JsonWebKey = exports.JsonWebKey = /* @__PURE__ */ (() => z.strictObject({
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
const JsonWebKeys = exports.JsonWebKeys = /* @__PURE__ */ (() => z.array(JsonWebKey).max(20))();
const JsonWebKeySet = exports.JsonWebKeySet = /* @__PURE__ */ (() => z.strictObject({
  keys: JsonWebKeys,
}))();
const JobId = exports.JobId = /* @__PURE__ */ (() => z.guid())();
const JobKindName = exports.JobKindName = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(100)).regex(k.pattern("^[a-z][a-z0-9_]*$")))();
const JobState = exports.JobState = /* @__PURE__ */ (() => z.literal(["PENDING", "STARTED", "PROGRESS", "RETRY", "SUCCESS", "FAILURE", "CANCELLED", "DEAD"]))();
const LegacyJobState = exports.LegacyJobState = /* @__PURE__ */ (() => z.literal(["PENDING", "STARTED", "PROGRESS", "RETRY", "SUCCESS", "FAILURE", "REVOKED"]))();
const Moment = exports.Moment = /* @__PURE__ */ (() => z.iso.datetime({ offset: true }).nullable())();
const Steps = exports.Steps = /* @__PURE__ */ (() => z.int().min(0).max(9007199254740991))();
const TotalSteps = exports.TotalSteps = /* @__PURE__ */ (() => z.int().min(0).max(9007199254740991).nullable())();
const Percentage = exports.Percentage = /* @__PURE__ */ (() => z.int().min(0).max(100))();
const JobPayload = exports.JobPayload = /* @__PURE__ */ (() => z.union([z.record(z.string(), z.unknown()), z.string().refine(...k.atMost(16384))]).nullable())();
const JobResult = exports.JobResult = /* @__PURE__ */ (() => z.union([z.record(z.string(), z.unknown()), z.string().refine(...k.atMost(65536))]).nullable())();
const JobError = exports.JobError = /* @__PURE__ */ (() => z.strictObject({
  code: z.string().refine(...k.atMost(100)),
  message: z.string().refine(...k.atMost(2000)),
}))();
const JobFailure = exports.JobFailure = /* @__PURE__ */ (() => JobError.nullable())();
const JobArtifact = exports.JobArtifact = /* @__PURE__ */ (() => z.strictObject({
  name: z.string().refine(...k.atMost(200)),
  media_type: z.string().refine(...k.atMost(200)),
  size: z.int().min(0).max(9007199254740991),
  sha256: z.string().refine(...k.atMost(64)),
  expires_at: z.iso.datetime({ offset: true }),
}))();
const MadeFile = exports.MadeFile = /* @__PURE__ */ (() => JobArtifact.nullable())();
const FileContent = exports.FileContent = /* @__PURE__ */ (() => z.instanceof(globalThis.Blob).refine(...k.atMost(1073741824)))();
const Job = exports.Job = /* @__PURE__ */ (() => z.strictObject({
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
const JobList = exports.JobList = /* @__PURE__ */ (() => z.array(Job).max(100))();
const JobPage = exports.JobPage = /* @__PURE__ */ (() => z.strictObject({
  data: JobList,
  pagination: Pagination,
}))();
const JobAccepted = exports.JobAccepted = /* @__PURE__ */ (() => z.strictObject({
  job_id: JobId,
  state: JobState,
}))();
const LegacyJobAccepted = exports.LegacyJobAccepted = /* @__PURE__ */ (() => z.strictObject({
  job_id: JobId,
}))();
const LegacyJob = exports.LegacyJob = /* @__PURE__ */ (() => z.strictObject({
  job_id: JobId,
  state: LegacyJobState,
  result: JobResult,
}))();
const JobPriority = exports.JobPriority = /* @__PURE__ */ (() => z.int().min(0).max(1000))();
const AdminJob = exports.AdminJob = /* @__PURE__ */ (() => z.strictObject({
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
const AdminJobList = exports.AdminJobList = /* @__PURE__ */ (() => z.array(AdminJob).max(100))();
const AdminJobPage = exports.AdminJobPage = /* @__PURE__ */ (() => z.strictObject({
  data: AdminJobList,
  next_cursor: z.string().refine(...k.atMost(36)).nullable(),
}))();
const AskedPriority = exports.AskedPriority = /* @__PURE__ */ (() => z.int().min(100).max(1000).nullable())();
const DueAt = exports.DueAt = /* @__PURE__ */ (() => z.iso.datetime({ offset: true }).nullable())();
const ExportFormat = exports.ExportFormat = /* @__PURE__ */ (() => z.literal(["csv", "jsonl"]))();
const ExportAuditLogArguments = exports.ExportAuditLogArguments = /* @__PURE__ */ (() => z.strictObject({
  format: ExportFormat.exactOptional(),
  event: EventName.exactOptional(),
  actor: z.string().min(1).refine(...k.atMost(255)).regex(k.pattern("^[^\\u0000]+$")).exactOptional(),
  since: z.iso.datetime({ offset: true }).exactOptional(),
  until: z.iso.datetime({ offset: true }).exactOptional(),
}))();
const ExportAuditLogJob = exports.ExportAuditLogJob = /* @__PURE__ */ (() => z.strictObject({
  kind: z.literal(["export_audit_log"]),
  arguments: ExportAuditLogArguments.exactOptional(),
  priority: AskedPriority.exactOptional(),
  run_at: DueAt.exactOptional(),
}))();
const ExportProjectsArguments = exports.ExportProjectsArguments = /* @__PURE__ */ (() => z.strictObject({
  format: ExportFormat.exactOptional(),
}))();
const ExportProjectsJob = exports.ExportProjectsJob = /* @__PURE__ */ (() => z.strictObject({
  kind: z.literal(["export_projects"]),
  arguments: ExportProjectsArguments.exactOptional(),
  priority: AskedPriority.exactOptional(),
  run_at: DueAt.exactOptional(),
}))();
const DemoArguments = exports.DemoArguments = /* @__PURE__ */ (() => z.strictObject({
  steps: z.int().min(1).max(100).exactOptional(),
  step_seconds: z.number().min(0).max(10).exactOptional(),
  message: z.string().refine(...k.atMost(1000)).regex(k.pattern("^[^\\u0000]*$")).exactOptional(),
}))();
const DemoKind = exports.DemoKind = /* @__PURE__ */ (() => z.literal(["demo"]))();
const DemoJob = exports.DemoJob = /* @__PURE__ */ (() => z.strictObject({
  kind: DemoKind.exactOptional(),
  arguments: DemoArguments.exactOptional(),
  priority: AskedPriority.exactOptional(),
  run_at: DueAt.exactOptional(),
}))();
const JobRequest = exports.JobRequest = /* @__PURE__ */ (() => z.union([DemoJob, ExportProjectsJob, ExportAuditLogJob]))();
const DemoProgress = exports.DemoProgress = /* @__PURE__ */ (() => z.strictObject({
  message: z.string().refine(...k.atMost(1000)),
}))();
const DemoResult = exports.DemoResult = /* @__PURE__ */ (() => z.string().refine(...k.atMost(200)))();
const ExportProgress = exports.ExportProgress = /* @__PURE__ */ (() => z.strictObject({
  rows: z.int().min(0).max(9007199254740991),
}))();
const ExportResult = exports.ExportResult = /* @__PURE__ */ (() => z.strictObject({
  rows: z.int().min(0).max(9007199254740991),
}))();
const EventId = exports.EventId = /* @__PURE__ */ (() => z.string().min(3).refine(...k.atMost(80)).regex(k.pattern("^[0-9A-Za-z_-]{1,60}\\.[0-9]{1,18}$")))();
const JobStateChanged = exports.JobStateChanged = /* @__PURE__ */ (() => z.strictObject({
  event: z.literal(["state"]),
  id: EventId,
  job_id: JobId,
  state: JobState,
  progress: Percentage,
  step: Steps,
  total_steps: TotalSteps,
  payload: JobPayload,
}))();
const JobProgressed = exports.JobProgressed = /* @__PURE__ */ (() => z.strictObject({
  event: z.literal(["progress"]),
  id: EventId,
  job_id: JobId,
  progress: Percentage,
  step: Steps,
  total_steps: TotalSteps,
  payload: JobPayload,
}))();
const JobFinished = exports.JobFinished = /* @__PURE__ */ (() => z.strictObject({
  event: z.literal(["finished"]),
  id: EventId,
  job_id: JobId,
  state: JobState,
  result: JobResult,
  error: JobFailure,
}))();
const JobSubscribed = exports.JobSubscribed = /* @__PURE__ */ (() => z.strictObject({
  event: z.literal(["subscribed"]),
  channel: z.string().refine(...k.atMost(60)),
  job_id: JobId,
  resumed: z.boolean(),
}))();
const JobMessage = exports.JobMessage = /* @__PURE__ */ (() => z.union([JobSubscribed, JobStateChanged, JobProgressed, JobFinished, ChannelGoingAway]))();
const JobEvent = exports.JobEvent = /* @__PURE__ */ (() => z.union([JobStateChanged, JobProgressed, JobFinished]))();
const JobEventList = exports.JobEventList = /* @__PURE__ */ (() => z.array(JobEvent).max(100))();
const JobEventPage = exports.JobEventPage = /* @__PURE__ */ (() => z.strictObject({
  data: JobEventList,
  next_cursor: z.string().refine(...k.atMost(80)).nullable(),
}))();
const LedgerAccountCode = exports.LedgerAccountCode = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(20)).regex(k.pattern("^[0-9A-Za-z.-]+$")))();
const LedgerAccountName = exports.LedgerAccountName = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(200)).regex(k.pattern("^[^\\u0000]+$")))();
const MalayAccountName = exports.MalayAccountName = /* @__PURE__ */ (() => z.string().refine(...k.atMost(200)).regex(k.pattern("^[^\\u0000]*$")).nullable())();
const LedgerAccountType = exports.LedgerAccountType = /* @__PURE__ */ (() => z.literal(["asset", "liability", "equity", "revenue", "expense"]))();
const LedgerSubType = exports.LedgerSubType = /* @__PURE__ */ (() => z.literal(["current_asset", "fixed_asset", "right_of_use_asset", "intangible_asset", "investment_property", "non_current_asset", "current_liability", "long_term_liability", "share_capital", "reserve", "retained_earnings", "dividends", "operating_revenue", "other_income", "finance_income", "cost_of_sales", "operating_expense", "finance_cost", "tax_expense"]))();
const OptionalSubType = exports.OptionalSubType = /* @__PURE__ */ (() => z.literal(["current_asset", "fixed_asset", "right_of_use_asset", "intangible_asset", "investment_property", "non_current_asset", "current_liability", "long_term_liability", "share_capital", "reserve", "retained_earnings", "dividends", "operating_revenue", "other_income", "finance_income", "cost_of_sales", "operating_expense", "finance_cost", "tax_expense"]))();
const CashFlowClass = exports.CashFlowClass = /* @__PURE__ */ (() => z.literal(["cash", "operating", "investing", "financing", "tax", "fx_cash", "none"]))();
const Mfrs18Category = exports.Mfrs18Category = /* @__PURE__ */ (() => z.literal(["operating", "investing", "financing", "income_tax", "discontinued"]))();
const ExpenseClass = exports.ExpenseClass = /* @__PURE__ */ (() => z.string().refine(...k.atMost(60)).regex(k.pattern("^[a-z][a-z0-9_]*$")).nullable())();
const LedgerAccountSort = exports.LedgerAccountSort = /* @__PURE__ */ (() => z.literal(["code", "-code", "name", "-name"]))();
const AccountTemplateName = exports.AccountTemplateName = /* @__PURE__ */ (() => z.literal(["my-sdn-bhd", "my-sole-trader", "my-non-profit"]))();
const OptionalCurrencyCode = exports.OptionalCurrencyCode = /* @__PURE__ */ (() => z.string().min(3).refine(...k.atMost(3)).regex(k.pattern("^[A-Z]{3}$")).nullable())();
const LedgerAccount = exports.LedgerAccount = /* @__PURE__ */ (() => z.strictObject({
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
const LedgerAccountCreate = exports.LedgerAccountCreate = /* @__PURE__ */ (() => z.strictObject({
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
const LedgerAccountUpdate = exports.LedgerAccountUpdate = /* @__PURE__ */ (() => z.strictObject({
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
const LedgerAccountList = exports.LedgerAccountList = /* @__PURE__ */ (() => z.array(LedgerAccount).max(100))();
const LedgerAccountPage = exports.LedgerAccountPage = /* @__PURE__ */ (() => z.strictObject({
  data: LedgerAccountList,
  pagination: Pagination,
}))();
const AccountNode = exports.AccountNode = /* @__PURE__ */ (() => z.strictObject({
  account: LedgerAccount,
  children: z.lazy(() => AccountNodes),
}))();
const AccountNodes = exports.AccountNodes = /* @__PURE__ */ (() => z.array(AccountNode).max(10000))();
const AccountTree = exports.AccountTree = /* @__PURE__ */ (() => z.strictObject({
  data: AccountNodes,
}))();
const TemplateApplied = exports.TemplateApplied = /* @__PURE__ */ (() => z.strictObject({
  template: AccountTemplateName,
  created: z.int().min(0).max(10000),
  existing: z.int().min(0).max(10000),
}))();
const LedgerCursor = exports.LedgerCursor = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(500)).regex(k.pattern("^[0-9A-Za-z._~-]+$")))();
const NextLedgerCursor = exports.NextLedgerCursor = /* @__PURE__ */ (() => z.string().refine(...k.atMost(500)).nullable())();
const EntryStatus = exports.EntryStatus = /* @__PURE__ */ (() => z.literal(["draft", "pending_approval", "approved", "rejected", "posted"]))();
const EntryKind = exports.EntryKind = /* @__PURE__ */ (() => z.literal(["standard", "opening", "reversal", "revaluation", "closing", "import"]))();
const DraftKind = exports.DraftKind = /* @__PURE__ */ (() => z.literal(["standard", "opening"]))();
const TransactionType = exports.TransactionType = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(40)).regex(k.pattern("^[a-z][a-z0-9_]*$")))();
const OptionalTransactionType = exports.OptionalTransactionType = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(40)).regex(k.pattern("^[a-z][a-z0-9_]*$")).nullable())();
const EntryReference = exports.EntryReference = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(64)).regex(k.pattern("^[^\\u0000]+$")))();
const DocumentUrl = exports.DocumentUrl = /* @__PURE__ */ (() => z.string().refine(...k.atMost(2000)).regex(k.pattern("^https?://[!-~]+$")).nullable())();
const TaxCode = exports.TaxCode = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(20)).regex(k.pattern("^[0-9A-Za-z.-]+$")).nullable())();
const LineTag = exports.LineTag = /* @__PURE__ */ (() => z.literal(["share_issue", "dividend", "reserve_transfer", "settlement", "prior_period_error"]))();
const LineTags = exports.LineTags = /* @__PURE__ */ (() => z.array(LineTag).max(5))();
const OptionalLink = exports.OptionalLink = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991).nullable())();
const OptionalRate = exports.OptionalRate = /* @__PURE__ */ (() => z.string().refine(...k.atMost(19)).regex(k.pattern("^(0|[1-9][0-9]{0,7})(\\.[0-9]{1,10})?$")).nullable())();
const LineOrigin = exports.LineOrigin = /* @__PURE__ */ (() => z.literal(["rounding", "fx", "closing"]))();
const OptionalLedgerText = exports.OptionalLedgerText = /* @__PURE__ */ (() => z.string().refine(...k.atMost(500)).regex(k.pattern("^[^\\u0000]*$")).nullable())();
const DraftLine = exports.DraftLine = /* @__PURE__ */ (() => z.strictObject({
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
const DraftLines = exports.DraftLines = /* @__PURE__ */ (() => z.array(DraftLine).min(2).max(500))();
const EntryDraft = exports.EntryDraft = /* @__PURE__ */ (() => z.strictObject({
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
const ExchangeRate = exports.ExchangeRate = /* @__PURE__ */ (() => z.string().refine(...k.atMost(19)).regex(k.pattern("^(0|[1-9][0-9]{0,7})(\\.[0-9]{1,10})?$")))();
const EntryLine = exports.EntryLine = /* @__PURE__ */ (() => z.strictObject({
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
const EntryLines = exports.EntryLines = /* @__PURE__ */ (() => z.array(EntryLine).max(1000))();
const EntryTotals = exports.EntryTotals = /* @__PURE__ */ (() => z.strictObject({
  base_debit: LedgerAmount,
  base_credit: LedgerAmount,
}))();
const EntryId = exports.EntryId = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991))();
const EntrySummary = exports.EntrySummary = /* @__PURE__ */ (() => z.strictObject({
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
const EntrySummaries = exports.EntrySummaries = /* @__PURE__ */ (() => z.array(EntrySummary).max(100))();
const EntryPage = exports.EntryPage = /* @__PURE__ */ (() => z.strictObject({
  data: EntrySummaries,
  next_cursor: NextLedgerCursor,
}))();
const LedgerHash = exports.LedgerHash = /* @__PURE__ */ (() => z.string().min(64).refine(...k.atMost(64)).regex(k.pattern("^[0-9a-f]{64}$")).nullable())();
const Entry = exports.Entry = /* @__PURE__ */ (() => z.strictObject({
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
const AccountBalance = exports.AccountBalance = /* @__PURE__ */ (() => z.strictObject({
  account_id: LedgerAccountId,
  currency: CurrencyCode,
  balance: LedgerAmount,
  base_balance: LedgerAmount,
}))();
const AccountBalances = exports.AccountBalances = /* @__PURE__ */ (() => z.array(AccountBalance).max(1000))();
const PostedEntry = exports.PostedEntry = /* @__PURE__ */ (() => z.strictObject({
  entry: Entry,
  balances: AccountBalances,
}))();
const EntryRejection = exports.EntryRejection = /* @__PURE__ */ (() => z.strictObject({
  reason: LedgerText,
}))();
const EntryReversal = exports.EntryReversal = /* @__PURE__ */ (() => z.strictObject({
  date: LedgerDate.exactOptional(),
  reference: EntryReference.exactOptional(),
  description: LedgerText.exactOptional(),
}))();
const EntryVerification = exports.EntryVerification = /* @__PURE__ */ (() => z.strictObject({
  entry_id: EntryId,
  number: z.int().min(1).max(9007199254740991),
  is_valid: z.boolean(),
  hash: LedgerHash,
  computed: LedgerHash,
}))();
const NoteText = exports.NoteText = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(2000)).regex(k.pattern("^[^\\u0000]+$")))();
const EntryNote = exports.EntryNote = /* @__PURE__ */ (() => z.strictObject({
  id: z.int().min(1).max(9007199254740991),
  entry_id: EntryId,
  text: NoteText,
  created_by: OptionalSubject,
  created_at: z.iso.datetime({ offset: true }),
}))();
const EntryNoteList = exports.EntryNoteList = /* @__PURE__ */ (() => z.array(EntryNote).max(1000))();
const EntryNotes = exports.EntryNotes = /* @__PURE__ */ (() => z.strictObject({
  data: EntryNoteList,
}))();
const EntryNoteCreate = exports.EntryNoteCreate = /* @__PURE__ */ (() => z.strictObject({
  text: NoteText,
}))();
const EntryIds = exports.EntryIds = /* @__PURE__ */ (() => z.array(EntryId).min(1).max(100))();
const EntriesToPost = exports.EntriesToPost = /* @__PURE__ */ (() => z.strictObject({
  ids: EntryIds,
}))();
const OutcomeError = exports.OutcomeError = /* @__PURE__ */ (() => z.strictObject({
  error_code: ErrorCode,
  message: z.string().refine(...k.atMost(2000)),
  details: ErrorDetails,
}))();
const PostOutcome = exports.PostOutcome = /* @__PURE__ */ (() => z.strictObject({
  entry_id: EntryId,
  posted: z.boolean(),
  number: z.int().min(1).max(9007199254740991).nullable(),
  error: OutcomeError.nullable(),
}))();
const PostOutcomeList = exports.PostOutcomeList = /* @__PURE__ */ (() => z.array(PostOutcome).max(100))();
const PostOutcomes = exports.PostOutcomes = /* @__PURE__ */ (() => z.strictObject({
  data: PostOutcomeList,
}))();
const SettlementSide = exports.SettlementSide = /* @__PURE__ */ (() => z.literal(["receivable", "payable"]))();
const Settlement = exports.Settlement = /* @__PURE__ */ (() => z.strictObject({
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
const ImportMode = exports.ImportMode = /* @__PURE__ */ (() => z.literal(["draft", "post"]))();
const ImportKind = exports.ImportKind = /* @__PURE__ */ (() => z.literal(["journal", "chart"]))();
const CsvDelimiter = exports.CsvDelimiter = /* @__PURE__ */ (() => z.literal(["comma", "semicolon", "tab"]))();
const CsvFile = exports.CsvFile = /* @__PURE__ */ (() => z.instanceof(globalThis.Blob).refine(...k.atMost(10485760)))();
const LedgerExportKind = exports.LedgerExportKind = /* @__PURE__ */ (() => z.literal(["journal", "trial_balance", "chart"]))();
const LedgerExportFormat = exports.LedgerExportFormat = /* @__PURE__ */ (() => z.literal(["csv", "xlsx"]))();
const LedgerExport = exports.LedgerExport = /* @__PURE__ */ (() => z.strictObject({
  kind: LedgerExportKind,
  format: LedgerExportFormat.exactOptional(),
  from: OptionalLedgerDate.exactOptional(),
  to: OptionalLedgerDate.exactOptional(),
}))();
const LedgerExportResult = exports.LedgerExportResult = /* @__PURE__ */ (() => z.strictObject({
  rows: z.int().min(0).max(9007199254740991),
}))();
const LedgerFileProgress = exports.LedgerFileProgress = /* @__PURE__ */ (() => z.strictObject({
  rows: z.int().min(0).max(9007199254740991),
}))();
const ImportId = exports.ImportId = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991))();
const LedgerImportOrder = exports.LedgerImportOrder = /* @__PURE__ */ (() => z.strictObject({
  import_id: ImportId,
}))();
const ImportProblem = exports.ImportProblem = /* @__PURE__ */ (() => z.strictObject({
  row: z.int().min(1).max(1000000),
  column: z.string().refine(...k.atMost(100)).nullable(),
  code: z.string().refine(...k.atMost(100)),
  message: z.string().refine(...k.atMost(500)),
  value: z.string().refine(...k.atMost(80)).nullable(),
}))();
const ImportProblems = exports.ImportProblems = /* @__PURE__ */ (() => z.array(ImportProblem).max(1000))();
const LedgerImportResult = exports.LedgerImportResult = /* @__PURE__ */ (() => z.strictObject({
  import_id: ImportId,
  rows: z.int().min(0).max(1000000),
  entries: z.int().min(0).max(1000000),
  written: z.boolean(),
  errors: ImportProblems,
  truncated: z.boolean(),
}))();
const FiscalYearId = exports.FiscalYearId = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991))();
const PeriodId = exports.PeriodId = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991))();
const PeriodState = exports.PeriodState = /* @__PURE__ */ (() => z.literal(["open", "closed", "locked"]))();
const FiscalYearState = exports.FiscalYearState = /* @__PURE__ */ (() => z.literal(["open", "closed"]))();
const Period = exports.Period = /* @__PURE__ */ (() => z.strictObject({
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
const PeriodList = exports.PeriodList = /* @__PURE__ */ (() => z.array(Period).max(100))();
const PeriodPage = exports.PeriodPage = /* @__PURE__ */ (() => z.strictObject({
  data: PeriodList,
  pagination: Pagination,
}))();
const FiscalYearName = exports.FiscalYearName = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(40)).regex(k.pattern("^[^\\u0000]+$")))();
const Authoriser = exports.Authoriser = /* @__PURE__ */ (() => z.string().refine(...k.atMost(200)).regex(k.pattern("^[^\\u0000]*$")).nullable())();
const FiscalYear = exports.FiscalYear = /* @__PURE__ */ (() => z.strictObject({
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
const FiscalYearList = exports.FiscalYearList = /* @__PURE__ */ (() => z.array(FiscalYear).max(100))();
const FiscalYearPage = exports.FiscalYearPage = /* @__PURE__ */ (() => z.strictObject({
  data: FiscalYearList,
  pagination: Pagination,
}))();
const FiscalYearCreate = exports.FiscalYearCreate = /* @__PURE__ */ (() => z.strictObject({
  start: LedgerDate.exactOptional(),
  end: LedgerDate.exactOptional(),
  name: z.string().min(1).refine(...k.atMost(40)).regex(k.pattern("^[^\\u0000]*[^\\u0000-\\u0020\\u007f-\\u00a0\\u00ad\\u034f\\u061c\\u115f\\u1160\\u1680\\u17b4\\u17b5\\u180b-\\u180f\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u2800\\u3000\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb𛲠-𛲣𝅳-𝅺󠀀-󠿿][^\\u0000]*$")).exactOptional(),
}))();
const FiscalYearUpdate = exports.FiscalYearUpdate = /* @__PURE__ */ (() => z.strictObject({
  authorised_on: OptionalLedgerDate.exactOptional(),
  authorised_by: Authoriser.exactOptional(),
}))();
const ClosedYear = exports.ClosedYear = /* @__PURE__ */ (() => z.strictObject({
  year: FiscalYear,
  entry_id: OptionalEntryId,
}))();
const RateId = exports.RateId = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991))();
const RateKind = exports.RateKind = /* @__PURE__ */ (() => z.literal(["spot", "closing", "average"]))();
const NewRateKind = exports.NewRateKind = /* @__PURE__ */ (() => z.literal(["spot", "closing", "average"]))();
const Rate = exports.Rate = /* @__PURE__ */ (() => z.strictObject({
  id: RateId,
  currency: CurrencyCode,
  date: LedgerDate,
  kind: RateKind,
  rate: ExchangeRate,
}))();
const RateCreate = exports.RateCreate = /* @__PURE__ */ (() => z.strictObject({
  currency: CurrencyCode,
  date: LedgerDate,
  kind: NewRateKind.exactOptional(),
  rate: ExchangeRate,
}))();
const RateUpdate = exports.RateUpdate = /* @__PURE__ */ (() => z.strictObject({
  rate: ExchangeRate,
}))();
const RateList = exports.RateList = /* @__PURE__ */ (() => z.array(Rate).max(100))();
const RatePage = exports.RatePage = /* @__PURE__ */ (() => z.strictObject({
  data: RateList,
  pagination: Pagination,
}))();
const GivenRate = exports.GivenRate = /* @__PURE__ */ (() => z.strictObject({
  currency: CurrencyCode,
  rate: ExchangeRate,
}))();
const GivenRates = exports.GivenRates = /* @__PURE__ */ (() => z.array(GivenRate).max(200))();
const RevaluationRequest = exports.RevaluationRequest = /* @__PURE__ */ (() => z.strictObject({
  as_of: LedgerDate,
  rates: GivenRates.exactOptional(),
}))();
const RevaluationAdjustment = exports.RevaluationAdjustment = /* @__PURE__ */ (() => z.strictObject({
  account_id: LedgerAccountId,
  account_code: LedgerAccountCode,
  currency: CurrencyCode,
  balance: LedgerAmount,
  carrying: LedgerAmount,
  rate: ExchangeRate,
  target: LedgerAmount,
  adjustment: LedgerAmount,
}))();
const RevaluationAdjustments = exports.RevaluationAdjustments = /* @__PURE__ */ (() => z.array(RevaluationAdjustment).max(500))();
const Revaluation = exports.Revaluation = /* @__PURE__ */ (() => z.strictObject({
  as_of: LedgerDate,
  base_currency: CurrencyCode,
  adjustments: RevaluationAdjustments,
  entry_id: OptionalEntryId,
}))();
const YearSnapshot = exports.YearSnapshot = /* @__PURE__ */ (() => z.strictObject({
  year_id: FiscalYearId,
  year: FiscalYearName,
  last_number: z.int().min(0).max(9007199254740991),
}))();
const LedgerSnapshot = exports.LedgerSnapshot = /* @__PURE__ */ (() => z.array(YearSnapshot).max(1000))();
const TrialBalanceRow = exports.TrialBalanceRow = /* @__PURE__ */ (() => z.strictObject({
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
const TrialBalanceRows = exports.TrialBalanceRows = /* @__PURE__ */ (() => z.array(TrialBalanceRow).max(10000))();
const TrialBalanceTotals = exports.TrialBalanceTotals = /* @__PURE__ */ (() => z.strictObject({
  debit: LedgerAmount,
  credit: LedgerAmount,
  moved_debit: OptionalLedgerAmount,
  moved_credit: OptionalLedgerAmount,
}))();
const TrialBalance = exports.TrialBalance = /* @__PURE__ */ (() => z.strictObject({
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
const BalanceSheetTotals = exports.BalanceSheetTotals = /* @__PURE__ */ (() => z.strictObject({
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
const BalanceSheetRow = exports.BalanceSheetRow = /* @__PURE__ */ (() => z.strictObject({
  account_id: LedgerAccountId,
  code: LedgerAccountCode,
  name: LedgerAccountName,
  type: LedgerAccountType,
  sub_type: OptionalSubType.nullable(),
  amount: LedgerAmount,
  compare: OptionalLedgerAmount,
}))();
const BalanceSheetRows = exports.BalanceSheetRows = /* @__PURE__ */ (() => z.array(BalanceSheetRow).max(10000))();
const OptionalBalanceSheetTotals = exports.OptionalBalanceSheetTotals = /* @__PURE__ */ (() => z.strictObject({
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
const BalanceSheet = exports.BalanceSheet = /* @__PURE__ */ (() => z.strictObject({
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
const IncomeLayout = exports.IncomeLayout = /* @__PURE__ */ (() => z.literal(["classic", "mfrs18"]))();
const ClassicIncomeTotals = exports.ClassicIncomeTotals = /* @__PURE__ */ (() => z.strictObject({
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
const Mfrs18IncomeTotals = exports.Mfrs18IncomeTotals = /* @__PURE__ */ (() => z.strictObject({
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
const IncomeRow = exports.IncomeRow = /* @__PURE__ */ (() => z.strictObject({
  account_id: LedgerAccountId,
  code: LedgerAccountCode,
  name: LedgerAccountName,
  type: LedgerAccountType,
  sub_type: OptionalSubType.nullable(),
  category: Mfrs18Category.nullable(),
  amount: LedgerAmount,
  compare: OptionalLedgerAmount,
}))();
const IncomeRows = exports.IncomeRows = /* @__PURE__ */ (() => z.array(IncomeRow).max(10000))();
const IncomeStatement = exports.IncomeStatement = /* @__PURE__ */ (() => z.strictObject({
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
const CashFlowStart = exports.CashFlowStart = /* @__PURE__ */ (() => z.literal(["profit_before_tax", "operating_profit"]))();
const CashFlowTotals = exports.CashFlowTotals = /* @__PURE__ */ (() => z.strictObject({
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
const CashFlowRow = exports.CashFlowRow = /* @__PURE__ */ (() => z.strictObject({
  account_id: LedgerAccountId,
  code: LedgerAccountCode,
  name: LedgerAccountName,
  part: CashFlowClass,
  amount: LedgerAmount,
}))();
const CashFlowRows = exports.CashFlowRows = /* @__PURE__ */ (() => z.array(CashFlowRow).max(10000))();
const NonCashEntry = exports.NonCashEntry = /* @__PURE__ */ (() => z.strictObject({
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
const NonCashEntries = exports.NonCashEntries = /* @__PURE__ */ (() => z.array(NonCashEntry).max(1000))();
const CashFlow = exports.CashFlow = /* @__PURE__ */ (() => z.strictObject({
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
const CounterAccounts = exports.CounterAccounts = /* @__PURE__ */ (() => z.array(LedgerAccountCode).max(10))();
const StatementLine = exports.StatementLine = /* @__PURE__ */ (() => z.strictObject({
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
const StatementLines = exports.StatementLines = /* @__PURE__ */ (() => z.array(StatementLine).max(100))();
const StatementCursor = exports.StatementCursor = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(4000)).regex(k.pattern("^[0-9A-Za-z._~-]+$")))();
const NextStatementCursor = exports.NextStatementCursor = /* @__PURE__ */ (() => z.string().refine(...k.atMost(4000)).nullable())();
const StatementAccount = exports.StatementAccount = /* @__PURE__ */ (() => z.strictObject({
  id: LedgerAccountId,
  code: LedgerAccountCode,
  name: LedgerAccountName,
  type: LedgerAccountType,
  currency: OptionalCurrencyCode,
}))();
const AccountStatement = exports.AccountStatement = /* @__PURE__ */ (() => z.strictObject({
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
const IntegrityCheckName = exports.IntegrityCheckName = /* @__PURE__ */ (() => z.literal(["unbalanced_entries", "month_balances", "missing_numbers", "hash_breaks", "wrong_year", "currency_balances", "accounting_equation"]))();
const IntegrityPlacesItem = exports.IntegrityPlacesItem = /* @__PURE__ */ (() => z.string().refine(...k.atMost(200)))();
const IntegrityPlaces = exports.IntegrityPlaces = /* @__PURE__ */ (() => z.array(IntegrityPlacesItem).max(20))();
const IntegrityCheck = exports.IntegrityCheck = /* @__PURE__ */ (() => z.strictObject({
  check: IntegrityCheckName,
  count: z.int().min(0).max(9007199254740991),
  places: IntegrityPlaces,
}))();
const IntegrityChecks = exports.IntegrityChecks = /* @__PURE__ */ (() => z.array(IntegrityCheck).max(20))();
const LedgerIntegrity = exports.LedgerIntegrity = /* @__PURE__ */ (() => z.strictObject({
  checks: IntegrityChecks,
  base_currency: CurrencyCode,
  generated_at: z.iso.datetime({ offset: true }),
  snapshot: LedgerSnapshot,
  balanced: z.boolean(),
}))();
const LedgerSettings = exports.LedgerSettings = /* @__PURE__ */ (() => z.strictObject({
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
const LedgerSettingsUpdate = exports.LedgerSettingsUpdate = /* @__PURE__ */ (() => z.strictObject({
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
const OrganizationId = exports.OrganizationId = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991))();
const InvitationId = exports.InvitationId = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991))();
const Slug = exports.Slug = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(63)).regex(k.pattern("^[a-z0-9]+(-[a-z0-9]+)*$")))();
const OrganizationName = exports.OrganizationName = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(200)).regex(k.pattern("^[^\\u0000]+$")))();
const MemberRole = exports.MemberRole = /* @__PURE__ */ (() => z.literal(["owner", "admin", "member"]))();
const LedgerRole = exports.LedgerRole = /* @__PURE__ */ (() => z.literal(["owner", "manager", "accountant", "clerk", "auditor", "readonly"]))();
const SchoolRole = exports.SchoolRole = /* @__PURE__ */ (() => z.literal(["admin", "registrar", "staff", "teacher"]))();
const OwnMemberRole = exports.OwnMemberRole = /* @__PURE__ */ (() => z.literal(["owner", "admin", "member"]))();
const Organization = exports.Organization = /* @__PURE__ */ (() => z.strictObject({
  id: OrganizationId,
  slug: Slug,
  name: OrganizationName,
  tenant_id: TenantName,
  created_at: z.iso.datetime({ offset: true }),
  updated_at: z.iso.datetime({ offset: true }),
  role: OwnMemberRole.nullable(),
}))();
const OrganizationList = exports.OrganizationList = /* @__PURE__ */ (() => z.array(Organization).max(100))();
const OrganizationPage = exports.OrganizationPage = /* @__PURE__ */ (() => z.strictObject({
  data: OrganizationList,
  pagination: Pagination,
}))();
const OrganizationCreate = exports.OrganizationCreate = /* @__PURE__ */ (() => z.strictObject({
  name: ChosenName,
  slug: Slug,
}))();
const OrganizationUpdate = exports.OrganizationUpdate = /* @__PURE__ */ (() => z.strictObject({
  name: ChosenName.exactOptional(),
  slug: Slug.exactOptional(),
}))();
const Member = exports.Member = /* @__PURE__ */ (() => z.strictObject({
  organization_id: OrganizationId,
  user_id: UserId,
  email: Email,
  name: PersonName,
  role: MemberRole,
  ledger_role: LedgerRole.nullable(),
  school_role: SchoolRole.nullable(),
  joined_at: z.iso.datetime({ offset: true }),
}))();
const MemberList = exports.MemberList = /* @__PURE__ */ (() => z.array(Member).max(100))();
const MemberPage = exports.MemberPage = /* @__PURE__ */ (() => z.strictObject({
  data: MemberList,
  pagination: Pagination,
}))();
const MemberAdd = exports.MemberAdd = /* @__PURE__ */ (() => z.strictObject({
  user_id: UserId,
  role: MemberRole,
  ledger_role: LedgerRole.nullable().exactOptional(),
  school_role: SchoolRole.nullable().exactOptional(),
}))();
const MemberUpdate = exports.MemberUpdate = /* @__PURE__ */ (() => z.strictObject({
  role: MemberRole.exactOptional(),
  ledger_role: LedgerRole.nullable().exactOptional(),
  school_role: SchoolRole.nullable().exactOptional(),
}))();
const InvitationState = exports.InvitationState = /* @__PURE__ */ (() => z.literal(["pending", "accepted", "revoked", "expired"]))();
const InvitedAddress = exports.InvitedAddress = /* @__PURE__ */ (() => Email.nullable())();
const InvitedUser = exports.InvitedUser = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991).nullable())();
const Invitation = exports.Invitation = /* @__PURE__ */ (() => z.strictObject({
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
const InvitationList = exports.InvitationList = /* @__PURE__ */ (() => z.array(Invitation).max(100))();
const InvitationPage = exports.InvitationPage = /* @__PURE__ */ (() => z.strictObject({
  data: InvitationList,
  pagination: Pagination,
}))();
const InvitationCreate = exports.InvitationCreate = /* @__PURE__ */ (() => z.strictObject({
  email: Email,
  role: MemberRole,
}))();
const ChildEventId = exports.ChildEventId = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(64)).regex(k.pattern("^[^\\u0000]*$")).nullable())();
const OccurredAt = exports.OccurredAt = /* @__PURE__ */ (() => z.iso.datetime({ offset: true }).nullable())();
const ProgressItemId = exports.ProgressItemId = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(64)).regex(k.pattern("^[^\\u0000]*$")).nullable())();
const ProgressSubjectId = exports.ProgressSubjectId = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(64)).regex(k.pattern("^[^\\u0000]*$")))();
const FlashcardEvent = exports.FlashcardEvent = /* @__PURE__ */ (() => z.strictObject({
  subjectId: ProgressSubjectId,
  correct: z.boolean(),
  flashcardId: ProgressItemId.exactOptional(),
  answer: z.string().refine(...k.atMost(200)).regex(k.pattern("^[^\\u0000]*$")).nullable().exactOptional(),
  durationMs: z.int().min(0).max(3600000).nullable().exactOptional(),
  occurredAt: OccurredAt.exactOptional(),
  eventId: ChildEventId.exactOptional(),
}))();
const ChoreEvent = exports.ChoreEvent = /* @__PURE__ */ (() => z.strictObject({
  choreId: ProgressItemId.exactOptional(),
  isExtra: z.boolean().nullable().exactOptional(),
  occurredAt: OccurredAt.exactOptional(),
  eventId: ChildEventId.exactOptional(),
}))();
const OutdoorEvent = exports.OutdoorEvent = /* @__PURE__ */ (() => z.strictObject({
  outdoorActivityId: ProgressItemId.exactOptional(),
  isDaily: z.boolean().nullable().exactOptional(),
  occurredAt: OccurredAt.exactOptional(),
  eventId: ChildEventId.exactOptional(),
}))();
const AffirmationEvent = exports.AffirmationEvent = /* @__PURE__ */ (() => z.strictObject({
  affirmationId: ProgressItemId.exactOptional(),
  occurredAt: OccurredAt.exactOptional(),
  eventId: ChildEventId.exactOptional(),
}))();
const ProgressCount = exports.ProgressCount = /* @__PURE__ */ (() => z.int().min(0).max(9007199254740991))();
const ProgressPercent = exports.ProgressPercent = /* @__PURE__ */ (() => z.int().min(0).max(100))();
const ProgressDay = exports.ProgressDay = /* @__PURE__ */ (() => z.iso.date())();
const AchievementId = exports.AchievementId = /* @__PURE__ */ (() => z.string().refine(...k.atMost(64)))();
const EventReward = exports.EventReward = /* @__PURE__ */ (() => z.strictObject({
  pointsAwarded: z.int().min(0).max(500),
  newAchievementIds: z.array(AchievementId).max(100),
}))();
const ProgressToday = exports.ProgressToday = /* @__PURE__ */ (() => z.strictObject({
  date: ProgressDay,
  flashcardsCompleted: ProgressCount,
  flashcardsCorrect: ProgressCount,
  choresCompleted: ProgressCount,
  outdoorActivities: ProgressCount,
  affirmationsViewed: ProgressCount,
  totalPoints: ProgressCount,
}))();
const ProgressWeek = exports.ProgressWeek = /* @__PURE__ */ (() => z.strictObject({
  weekStart: ProgressDay,
  totalPoints: ProgressCount,
  daysActive: z.int().min(0).max(7),
  flashcardsCompleted: ProgressCount,
  choresCompleted: ProgressCount,
  outdoorActivities: ProgressCount,
  accuracyPct: ProgressPercent,
}))();
const ProgressOfSubject = exports.ProgressOfSubject = /* @__PURE__ */ (() => z.strictObject({
  completed: ProgressCount,
  correct: ProgressCount,
  difficulty: Difficulty,
}))();
const ProgressBySubject = exports.ProgressBySubject = /* @__PURE__ */ (() => z.record(z.string(), ProgressOfSubject))();
const AchievementType = exports.AchievementType = /* @__PURE__ */ (() => z.literal(["daily", "weekly", "monthly", "special"]))();
const Achievement = exports.Achievement = /* @__PURE__ */ (() => z.strictObject({
  id: AchievementId,
  title: z.string().refine(...k.atMost(100)),
  description: z.string().refine(...k.atMost(200)),
  icon: z.string().refine(...k.atMost(40)),
  type: AchievementType,
  unlockedAt: z.iso.datetime({ offset: true }).nullable(),
}))();
const AchievementList = exports.AchievementList = /* @__PURE__ */ (() => z.array(Achievement).max(100))();
const SubjectGoal = exports.SubjectGoal = /* @__PURE__ */ (() => z.strictObject({
  current: ProgressCount,
  required: ProgressCount,
  met: z.boolean(),
}))();
const SubjectGoals = exports.SubjectGoals = /* @__PURE__ */ (() => z.record(z.string(), SubjectGoal))();
const BalancedProgress = exports.BalancedProgress = /* @__PURE__ */ (() => z.strictObject({
  canLevelUp: z.boolean(),
  currentLevel: z.string().refine(...k.atMost(40)),
  nextLevel: z.string().refine(...k.atMost(40)).nullable(),
  requiredPerSubject: ProgressCount,
  subjectProgress: SubjectGoals,
  lowestSubject: z.string().refine(...k.atMost(64)).nullable(),
  message: z.string().refine(...k.atMost(200)),
}))();
const ProgressReward = exports.ProgressReward = /* @__PURE__ */ (() => z.strictObject({
  level: z.string().refine(...k.atMost(40)),
  icon: z.string().refine(...k.atMost(40)),
  color: z.string().refine(...k.atMost(7)).regex(k.pattern("^#[0-9A-F]{6}$")),
  nextAt: z.int().min(0).max(9007199254740991).nullable(),
  progress: ProgressPercent,
}))();
const TodayGoal = exports.TodayGoal = /* @__PURE__ */ (() => z.strictObject({
  target: ProgressCount,
  done: ProgressCount,
}))();
const SuggestedDifficulties = exports.SuggestedDifficulties = /* @__PURE__ */ (() => z.record(z.string(), Difficulty))();
const Dashboard = exports.Dashboard = /* @__PURE__ */ (() => z.strictObject({
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
const ProjectId = exports.ProjectId = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991))();
const ProjectName = exports.ProjectName = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(200)).regex(k.pattern("^[^\\u0000]+$")))();
const ProjectDescription = exports.ProjectDescription = /* @__PURE__ */ (() => z.string().refine(...k.atMost(2000)).regex(k.pattern("^[^\\u0000]*$")).nullable())();
const ProjectSort = exports.ProjectSort = /* @__PURE__ */ (() => z.literal(["-created_at", "created_at", "-updated_at", "updated_at", "-name", "name"]))();
const Project = exports.Project = /* @__PURE__ */ (() => z.strictObject({
  id: ProjectId,
  name: ProjectName,
  description: ProjectDescription,
  created_at: z.iso.datetime({ offset: true }),
  updated_at: z.iso.datetime({ offset: true }),
  is_deleted: z.boolean(),
  deleted_at: z.iso.datetime({ offset: true }).nullable(),
  tenant_id: z.string().refine(...k.atMost(255)),
}))();
const ProjectCreate = exports.ProjectCreate = /* @__PURE__ */ (() => z.strictObject({
  name: ChosenName,
  description: ProjectDescription.exactOptional(),
}))();
const ProjectUpdate = exports.ProjectUpdate = /* @__PURE__ */ (() => z.strictObject({
  name: ChosenName.exactOptional(),
  description: ProjectDescription.exactOptional(),
}))();
const ProjectList = exports.ProjectList = /* @__PURE__ */ (() => z.array(Project).max(100))();
const ProjectPage = exports.ProjectPage = /* @__PURE__ */ (() => z.strictObject({
  data: ProjectList,
  pagination: Pagination,
}))();
const IncidentId = exports.IncidentId = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991))();
const ParticipantId = exports.ParticipantId = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991))();
const ConsequenceId = exports.ConsequenceId = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991))();
const NoticeId = exports.NoticeId = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991))();
const IncidentNumber = exports.IncidentNumber = /* @__PURE__ */ (() => z.string().refine(...k.atMost(27)).regex(k.pattern("^[0-9]{4}-[0-9]{2}/[0-9]{4,19}$")))();
const IncidentMoment = exports.IncidentMoment = /* @__PURE__ */ (() => z.iso.datetime({ offset: true }))();
const OptionalSchoolMoment = exports.OptionalSchoolMoment = /* @__PURE__ */ (() => z.iso.datetime({ offset: true }).nullable())();
const OptionalIncidentText = exports.OptionalIncidentText = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(4000)).regex(k.pattern("^[^\\u0000]+$")).nullable())();
const OptionalCaseNumber = exports.OptionalCaseNumber = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(100)).regex(k.pattern("^[^\\u0000]+$")).nullable())();
const OptionalStatusReason = exports.OptionalStatusReason = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(1000)).regex(k.pattern("^[^\\u0000]+$")).nullable())();
const IncidentLocation = exports.IncidentLocation = /* @__PURE__ */ (() => z.literal(["Administrative offices area", "Athletic field or playground", "Auditorium", "Bus stop", "Cafeteria area", "Classroom", "Computer lab", "Hallway or stairs", "Library/media center", "Locker room or gym areas", "Off campus", "Off-campus at a school sponsored activity", "Off-campus at another location unrelated to school", "Off-campus at other school", "Off-campus at other school district facility", "On campus", "On-campus other inside area", "On-campus other outside area", "Online", "Parking lot", "Restroom", "School bus", "Stadium", "Unknown", "Walking to or from school"]))();
const OptionalIncidentLocation = exports.OptionalIncidentLocation = /* @__PURE__ */ (() => z.literal(["Administrative offices area", "Athletic field or playground", "Auditorium", "Bus stop", "Cafeteria area", "Classroom", "Computer lab", "Hallway or stairs", "Library/media center", "Locker room or gym areas", "Off campus", "Off-campus at a school sponsored activity", "Off-campus at another location unrelated to school", "Off-campus at other school", "Off-campus at other school district facility", "On campus", "On-campus other inside area", "On-campus other outside area", "Online", "Parking lot", "Restroom", "School bus", "Stadium", "Unknown", "Walking to or from school"]))();
const OptionalReporterKind = exports.OptionalReporterKind = /* @__PURE__ */ (() => z.literal(["Law enforcement officer", "Non-school personnel", "Other", "Parent/guardian", "Staff", "Student"]))();
const OptionalWeapon = exports.OptionalWeapon = /* @__PURE__ */ (() => z.literal(["BB gun", "Club", "Destructive Device", "Firearm", "Handgun", "Knife Less Than 2.5 Inches", "Knife Less Than Three Inches", "Knife Greater Than Three Inches", "None", "Other", "Other Firearm", "Other Object", "Other Sharp Objects", "Rifle", "Substance Used as Weapon", "Unknown"]))();
const OptionalDifferenceReason = exports.OptionalDifferenceReason = /* @__PURE__ */ (() => z.literal(["Continuation Of Prior Year's Disciplinary Action", "No Difference", "Other", "School Year Ended", "Completed Term Requirements Sooner Than Expected", "Student Incarcerated", "Student Withdrew From School", "Term Decreased Due To Health-Related Circumstances", "Term Modified By Court Order", "Term Modified By District", "Term Modified By Mutual Agreement", "Term Modified By Placement Program Due To Behavior"]))();
const IncidentStatus = exports.IncidentStatus = /* @__PURE__ */ (() => z.literal(["reported", "under_review", "resolved", "dismissed"]))();
const NextIncidentStatus = exports.NextIncidentStatus = /* @__PURE__ */ (() => z.literal(["under_review", "resolved", "dismissed"]))();
const ParticipantRole = exports.ParticipantRole = /* @__PURE__ */ (() => z.literal(["Perpetrator", "Reporter", "Victim", "Witness"]))();
const ConsequenceCode = exports.ConsequenceCode = /* @__PURE__ */ (() => z.literal(["WARN", "DETN", "ISS", "OSS", "EXPL", "EXPS", "CSRV", "RMVL", "CONF", "NONE", "OTHR"]))();
const ConsequenceStatus = exports.ConsequenceStatus = /* @__PURE__ */ (() => z.literal(["planned", "served", "waived"]))();
const NoticeChannel = exports.NoticeChannel = /* @__PURE__ */ (() => z.literal(["letter", "email", "phone", "meeting"]))();
const ParticipantRoles = exports.ParticipantRoles = /* @__PURE__ */ (() => z.array(ParticipantRole).min(1).max(4))();
const IncidentCost = exports.IncidentCost = /* @__PURE__ */ (() => z.strictObject({
  amount: LedgerMoney,
  currency: CurrencyCode,
}))();
const OptionalIncidentCost = exports.OptionalIncidentCost = /* @__PURE__ */ (() => IncidentCost.nullable())();
const OptionalGrade = exports.OptionalGrade = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(20)).regex(k.pattern("^[^\\u0000]+$")).nullable())();
const SchoolPersonName = exports.SchoolPersonName = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(200)).regex(k.pattern("^[^\\u0000]+$")))();
const PersonKind = exports.PersonKind = /* @__PURE__ */ (() => z.literal(["student", "staff", "other"]))();
const PersonId = exports.PersonId = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(64)).regex(k.pattern("^[A-Za-z0-9_-][A-Za-z0-9._-]*$")))();
const Participant = exports.Participant = /* @__PURE__ */ (() => z.strictObject({
  id: ParticipantId,
  person_id: PersonId,
  person_kind: PersonKind,
  name: SchoolPersonName,
  role: ParticipantRole,
  roles: ParticipantRoles,
  grade: OptionalGrade,
}))();
const Participants = exports.Participants = /* @__PURE__ */ (() => z.array(Participant).max(100))();
const ParticipantCreate = exports.ParticipantCreate = /* @__PURE__ */ (() => z.strictObject({
  person_id: PersonId,
  role: ParticipantRole.exactOptional(),
  roles: ParticipantRoles.exactOptional(),
}))();
const ParticipantCreates = exports.ParticipantCreates = /* @__PURE__ */ (() => z.array(ParticipantCreate).max(100))();
const ParticipantUpdate = exports.ParticipantUpdate = /* @__PURE__ */ (() => z.strictObject({
  roles: ParticipantRoles,
}))();
const SchoolDays = exports.SchoolDays = /* @__PURE__ */ (() => z.int().min(0).max(1000))();
const OptionalSchoolDays = exports.OptionalSchoolDays = /* @__PURE__ */ (() => z.int().min(0).max(1000).nullable())();
const SchoolDay = exports.SchoolDay = /* @__PURE__ */ (() => z.iso.date())();
const Consequence = exports.Consequence = /* @__PURE__ */ (() => z.strictObject({
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
const Consequences = exports.Consequences = /* @__PURE__ */ (() => z.array(Consequence).max(10000))();
const OptionalSchoolDay = exports.OptionalSchoolDay = /* @__PURE__ */ (() => z.iso.date().nullable())();
const ConsequenceCreate = exports.ConsequenceCreate = /* @__PURE__ */ (() => z.strictObject({
  participant_id: ParticipantId,
  code: ConsequenceCode,
  start_date: SchoolDay,
  end_date: OptionalSchoolDay.exactOptional(),
  length_days: OptionalSchoolDays.exactOptional(),
  notes: OptionalIncidentText.exactOptional(),
  allow_overlap: z.boolean().exactOptional(),
}))();
const ConsequenceUpdate = exports.ConsequenceUpdate = /* @__PURE__ */ (() => z.strictObject({
  start_date: SchoolDay.exactOptional(),
  end_date: SchoolDay.exactOptional(),
  length_days: SchoolDays.exactOptional(),
  actual_days: OptionalSchoolDays.exactOptional(),
  difference_reason: OptionalDifferenceReason.nullable().exactOptional(),
  notes: OptionalIncidentText.exactOptional(),
  status: ConsequenceStatus.exactOptional(),
  allow_overlap: z.boolean().exactOptional(),
}))();
const GuardianName = exports.GuardianName = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(200)).regex(k.pattern("^[^\\u0000]+$")))();
const NoticeMessage = exports.NoticeMessage = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(4000)).regex(k.pattern("^[^\\u0000]+$")))();
const Notice = exports.Notice = /* @__PURE__ */ (() => z.strictObject({
  id: NoticeId,
  person_id: PersonId,
  guardian: GuardianName,
  channel: NoticeChannel,
  sent_at: z.iso.datetime({ offset: true }),
  sent_by: z.string().refine(...k.atMost(255)),
  message: NoticeMessage,
  acknowledged_at: OptionalSchoolMoment,
}))();
const Notices = exports.Notices = /* @__PURE__ */ (() => z.array(Notice).max(10000))();
const NoticeCreate = exports.NoticeCreate = /* @__PURE__ */ (() => z.strictObject({
  person_id: PersonId,
  guardian: ChosenName,
  channel: NoticeChannel,
  message: NoticeMessage,
  sent_at: OptionalSchoolMoment.exactOptional(),
}))();
const NoticeUpdate = exports.NoticeUpdate = /* @__PURE__ */ (() => z.strictObject({
  acknowledged_at: OptionalSchoolMoment,
}))();
const ConsequenceType = exports.ConsequenceType = /* @__PURE__ */ (() => z.strictObject({
  code: ConsequenceCode,
  description: z.string().refine(...k.atMost(500)),
  discipline_descriptor: z.string().refine(...k.atMost(100)),
  is_suspension: z.boolean(),
}))();
const ConsequenceTypes = exports.ConsequenceTypes = /* @__PURE__ */ (() => z.array(ConsequenceType).max(100))();
const ConsequenceTypeList = exports.ConsequenceTypeList = /* @__PURE__ */ (() => z.strictObject({
  data: ConsequenceTypes,
}))();
const OptionalSeverity = exports.OptionalSeverity = /* @__PURE__ */ (() => z.literal(["low", "medium", "high", "critical"]))();
const BehaviorCodeName = exports.BehaviorCodeName = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(20)).regex(k.pattern("^[A-Za-z0-9_-]{1,20}$")))();
const SchoolTimeZone = exports.SchoolTimeZone = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(64)).regex(k.pattern("^[A-Za-z0-9_+/-]+$")))();
const SchoolYear = exports.SchoolYear = /* @__PURE__ */ (() => z.string().min(7).refine(...k.atMost(7)).regex(k.pattern("^[0-9]{4}-[0-9]{2}$")))();
const OptionalSchoolId = exports.OptionalSchoolId = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991).nullable())();
const IncidentSummary = exports.IncidentSummary = /* @__PURE__ */ (() => z.strictObject({
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
const IncidentSummaries = exports.IncidentSummaries = /* @__PURE__ */ (() => z.array(IncidentSummary).max(100))();
const IncidentPage = exports.IncidentPage = /* @__PURE__ */ (() => z.strictObject({
  data: IncidentSummaries,
  pagination: Pagination,
}))();
const Incident = exports.Incident = /* @__PURE__ */ (() => z.strictObject({
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
const IncidentCreate = exports.IncidentCreate = /* @__PURE__ */ (() => z.strictObject({
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
const IncidentUpdate = exports.IncidentUpdate = /* @__PURE__ */ (() => z.strictObject({
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
const IncidentStatusChange = exports.IncidentStatusChange = /* @__PURE__ */ (() => z.strictObject({
  status: NextIncidentStatus,
  reason: OptionalStatusReason.exactOptional(),
}))();
const PrivacyRecordId = exports.PrivacyRecordId = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991))();
const DisclosureKindOfRecord = exports.DisclosureKindOfRecord = /* @__PURE__ */ (() => z.literal(["request", "disclosure"]))();
const DisclosureBasis = exports.DisclosureBasis = /* @__PURE__ */ (() => z.literal(["consent", "other_school", "audit_or_evaluation", "financial_aid", "juvenile_justice", "studies", "accreditation", "judicial_order", "health_or_safety_emergency", "child_welfare", "none"]))();
const DisclosureRecipient = exports.DisclosureRecipient = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(500)).regex(k.pattern("^[^\\u0000]+$")))();
const DisclosedContent = exports.DisclosedContent = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(2000)).regex(k.pattern("^[^\\u0000]+$")))();
const DisclosureThreat = exports.DisclosureThreat = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(4000)).regex(k.pattern("^[^\\u0000]+$")).nullable())();
const RecordDisclosure = exports.RecordDisclosure = /* @__PURE__ */ (() => z.strictObject({
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
const RecordDisclosureCreate = exports.RecordDisclosureCreate = /* @__PURE__ */ (() => z.strictObject({
  kind: DisclosureKindOfRecord,
  recipient: z.string().min(1).refine(...k.atMost(500)).regex(k.pattern("^[^\\u0000]*[^\\u0000-\\u0020\\u007f-\\u00a0\\u00ad\\u034f\\u061c\\u115f\\u1160\\u1680\\u17b4\\u17b5\\u180b-\\u180f\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u2800\\u3000\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb𛲠-𛲣𝅳-𝅺󠀀-󠿿][^\\u0000]*$")),
  basis: DisclosureBasis,
  what: DisclosedContent,
  threat: DisclosureThreat.exactOptional(),
  disclosed_at: z.iso.datetime({ offset: true }),
}))();
const RecordDisclosureList = exports.RecordDisclosureList = /* @__PURE__ */ (() => z.array(RecordDisclosure).max(100))();
const RecordDisclosurePage = exports.RecordDisclosurePage = /* @__PURE__ */ (() => z.strictObject({
  data: RecordDisclosureList,
  pagination: Pagination,
}))();
const RequestKind = exports.RequestKind = /* @__PURE__ */ (() => z.literal(["access", "amendment"]))();
const RequestStatus = exports.RequestStatus = /* @__PURE__ */ (() => z.literal(["open", "granted", "declined", "withdrawn"]))();
const RequestOutcome = exports.RequestOutcome = /* @__PURE__ */ (() => z.literal(["granted", "declined", "withdrawn"]))();
const RequestText = exports.RequestText = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(4000)).regex(k.pattern("^[^\\u0000]+$")))();
const RequestedBy = exports.RequestedBy = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(500)).regex(k.pattern("^[^\\u0000]+$")))();
const OptionalIncidentId = exports.OptionalIncidentId = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991).nullable())();
const RecordRequest = exports.RecordRequest = /* @__PURE__ */ (() => z.strictObject({
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
const RecordRequestCreate = exports.RecordRequestCreate = /* @__PURE__ */ (() => z.strictObject({
  kind: RequestKind,
  incident_id: OptionalIncidentId.exactOptional(),
  requested_by: z.string().min(1).refine(...k.atMost(500)).regex(k.pattern("^[^\\u0000]*[^\\u0000-\\u0020\\u007f-\\u00a0\\u00ad\\u034f\\u061c\\u115f\\u1160\\u1680\\u17b4\\u17b5\\u180b-\\u180f\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u2800\\u3000\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb𛲠-𛲣𝅳-𝅺󠀀-󠿿][^\\u0000]*$")),
  what: RequestText,
  received_on: LedgerDate,
}))();
const RecordRequestList = exports.RecordRequestList = /* @__PURE__ */ (() => z.array(RecordRequest).max(100))();
const RecordRequestPage = exports.RecordRequestPage = /* @__PURE__ */ (() => z.strictObject({
  data: RecordRequestList,
  pagination: Pagination,
}))();
const RequestDecision = exports.RequestDecision = /* @__PURE__ */ (() => z.strictObject({
  status: RequestOutcome,
  decision: RequestText,
}))();
const AmendmentStatement = exports.AmendmentStatement = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(4000)).regex(k.pattern("^[^\\u0000]+$")))();
const StatementAttach = exports.StatementAttach = /* @__PURE__ */ (() => z.strictObject({
  statement: AmendmentStatement,
}))();
const HoldReason = exports.HoldReason = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(1000)).regex(k.pattern("^[^\\u0000]+$")))();
const LegalHold = exports.LegalHold = /* @__PURE__ */ (() => z.strictObject({
  id: PrivacyRecordId,
  person_id: PersonId,
  reason: HoldReason,
  placed_by: Subject,
  placed_at: z.iso.datetime({ offset: true }),
  released_by: OptionalSubject,
  released_at: OptionalMoment,
}))();
const LegalHoldCreate = exports.LegalHoldCreate = /* @__PURE__ */ (() => z.strictObject({
  reason: HoldReason,
}))();
const LegalHoldList = exports.LegalHoldList = /* @__PURE__ */ (() => z.array(LegalHold).max(100))();
const LegalHoldPage = exports.LegalHoldPage = /* @__PURE__ */ (() => z.strictObject({
  data: LegalHoldList,
  pagination: Pagination,
}))();
const RetentionYears = exports.RetentionYears = /* @__PURE__ */ (() => z.int().min(1).max(100))();
const SuppressBelow = exports.SuppressBelow = /* @__PURE__ */ (() => z.int().min(0).max(1000))();
const SchoolSettings = exports.SchoolSettings = /* @__PURE__ */ (() => z.strictObject({
  time_zone: TimeZoneName,
  retention_years: RetentionYears,
  suppress_below: SuppressBelow,
}))();
const SchoolSettingsUpdate = exports.SchoolSettingsUpdate = /* @__PURE__ */ (() => z.strictObject({
  time_zone: TimeZoneName.exactOptional(),
  retention_years: RetentionYears.exactOptional(),
  suppress_below: SuppressBelow.exactOptional(),
}))();
const PurgedCount = exports.PurgedCount = /* @__PURE__ */ (() => z.strictObject({
  school_id: OptionalSchoolId,
  school_year: SchoolYear,
  code: BehaviorCodeName,
  incidents: z.int().min(0).max(9007199254740991),
  perpetrators: z.int().min(0).max(9007199254740991),
  suspension_days: z.int().min(0).max(9007199254740991),
}))();
const PurgedCountList = exports.PurgedCountList = /* @__PURE__ */ (() => z.array(PurgedCount).max(100))();
const PurgedCountPage = exports.PurgedCountPage = /* @__PURE__ */ (() => z.strictObject({
  data: PurgedCountList,
  pagination: Pagination,
}))();
const CopyPage = exports.CopyPage = /* @__PURE__ */ (() => z.string().refine(...k.atMost(100000000)))();
const OtherPerson = exports.OtherPerson = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(100)).regex(k.pattern("^[^\\u0000]+$")))();
const OtherPeople = exports.OtherPeople = /* @__PURE__ */ (() => z.array(OtherPerson).max(1000))();
const CopyConsequence = exports.CopyConsequence = /* @__PURE__ */ (() => z.strictObject({
  consequence: z.string().refine(...k.atMost(500)),
  start_date: LedgerDate,
  end_date: LedgerDate,
  length_days: z.int().min(0).max(9007199254740991),
  actual_days: z.int().min(0).max(9007199254740991).nullable(),
  status: ConsequenceStatus,
  notes: z.string().refine(...k.atMost(4000)).nullable(),
}))();
const CopyConsequences = exports.CopyConsequences = /* @__PURE__ */ (() => z.array(CopyConsequence).max(1000))();
const CopyNotice = exports.CopyNotice = /* @__PURE__ */ (() => z.strictObject({
  guardian: z.string().refine(...k.atMost(200)),
  channel: z.string().refine(...k.atMost(20)),
  sent_at: z.iso.datetime({ offset: true }),
  message: z.string().refine(...k.atMost(8000)),
  acknowledged_at: OptionalMoment,
}))();
const CopyNotices = exports.CopyNotices = /* @__PURE__ */ (() => z.array(CopyNotice).max(1000))();
const AmendmentStatements = exports.AmendmentStatements = /* @__PURE__ */ (() => z.array(AmendmentStatement).max(1000))();
const CopyIncident = exports.CopyIncident = /* @__PURE__ */ (() => z.strictObject({
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
const CopyIncidents = exports.CopyIncidents = /* @__PURE__ */ (() => z.array(CopyIncident).max(10000))();
const CopyDisclosure = exports.CopyDisclosure = /* @__PURE__ */ (() => z.strictObject({
  kind: DisclosureKindOfRecord,
  recipient: DisclosureRecipient,
  basis: DisclosureBasis,
  what: DisclosedContent,
  threat: DisclosureThreat,
  disclosed_at: z.iso.datetime({ offset: true }),
}))();
const CopyDisclosures = exports.CopyDisclosures = /* @__PURE__ */ (() => z.array(CopyDisclosure).max(10000))();
const CopyRequest = exports.CopyRequest = /* @__PURE__ */ (() => z.strictObject({
  kind: RequestKind,
  number: z.string().refine(...k.atMost(40)).nullable(),
  requested_by: RequestedBy,
  what: RequestText,
  received_on: LedgerDate,
  status: RequestStatus,
  decision: z.string().refine(...k.atMost(4000)).nullable(),
  statement: z.string().refine(...k.atMost(4000)).nullable(),
}))();
const CopyRequests = exports.CopyRequests = /* @__PURE__ */ (() => z.array(CopyRequest).max(10000))();
const PersonCopy = exports.PersonCopy = /* @__PURE__ */ (() => z.strictObject({
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
const SummaryGrouping = exports.SummaryGrouping = /* @__PURE__ */ (() => z.literal(["code", "week", "month", "term", "grade", "location", "hour", "school", "consequence"]))();
const SummaryComparison = exports.SummaryComparison = /* @__PURE__ */ (() => z.literal(["previous", "year_before", "none"]))();
const SummaryFigures = exports.SummaryFigures = /* @__PURE__ */ (() => z.strictObject({
  incidents: z.int().min(0).max(9007199254740991).nullable(),
  perpetrators: z.int().min(0).max(9007199254740991).nullable(),
  suspension_days: z.int().min(0).max(9007199254740991).nullable(),
}))();
const ComparedFigures = exports.ComparedFigures = /* @__PURE__ */ (() => SummaryFigures.nullable())();
const FigureChange = exports.FigureChange = /* @__PURE__ */ (() => z.strictObject({
  incidents: z.int().min(-9007199254740991).max(9007199254740991).nullable(),
  perpetrators: z.int().min(-9007199254740991).max(9007199254740991).nullable(),
  suspension_days: z.int().min(-9007199254740991).max(9007199254740991).nullable(),
}))();
const FigureChanges = exports.FigureChanges = /* @__PURE__ */ (() => FigureChange.nullable())();
const SummaryGroup = exports.SummaryGroup = /* @__PURE__ */ (() => z.strictObject({
  key: z.string().refine(...k.atMost(200)).nullable(),
  label: z.string().refine(...k.atMost(500)),
  counts: SummaryFigures,
  before: ComparedFigures,
  change: FigureChanges,
}))();
const SummaryGroups = exports.SummaryGroups = /* @__PURE__ */ (() => z.array(SummaryGroup).max(1000))();
const SchoolSummary = exports.SchoolSummary = /* @__PURE__ */ (() => z.strictObject({
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
const SummaryFile = exports.SummaryFile = /* @__PURE__ */ (() => z.string().refine(...k.atMost(1000000)))();
const HistoryConsequence = exports.HistoryConsequence = /* @__PURE__ */ (() => z.strictObject({
  consequence_code: ConsequenceCode,
  start_date: LedgerDate,
  end_date: LedgerDate,
  length_days: z.int().min(0).max(9007199254740991),
  actual_days: z.int().min(0).max(9007199254740991).nullable(),
  status: ConsequenceStatus,
}))();
const HistoryConsequences = exports.HistoryConsequences = /* @__PURE__ */ (() => z.array(HistoryConsequence).max(1000))();
const HistoryIncident = exports.HistoryIncident = /* @__PURE__ */ (() => z.strictObject({
  incident_id: IncidentId,
  number: IncidentNumber,
  occurred_at: z.iso.datetime({ offset: true }),
  code: BehaviorCodeName,
  status: IncidentStatus,
  roles: ParticipantRoles,
  consequences: HistoryConsequences,
  statements: AmendmentStatements,
}))();
const HistoryIncidents = exports.HistoryIncidents = /* @__PURE__ */ (() => z.array(HistoryIncident).max(100))();
const PersonHistory = exports.PersonHistory = /* @__PURE__ */ (() => z.strictObject({
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
const RepeatOffender = exports.RepeatOffender = /* @__PURE__ */ (() => z.strictObject({
  person_id: PersonId,
  name: SchoolPersonName,
  kind: PersonKind,
  grade: OptionalGrade,
  school_id: OptionalSchoolId,
  incidents: z.int().min(1).max(9007199254740991),
  last_on: LedgerDate,
  suspension_days: z.int().min(0).max(9007199254740991),
}))();
const RepeatOffenderList = exports.RepeatOffenderList = /* @__PURE__ */ (() => z.array(RepeatOffender).max(100))();
const RepeatOffenderPage = exports.RepeatOffenderPage = /* @__PURE__ */ (() => z.strictObject({
  data: RepeatOffenderList,
  pagination: Pagination,
}))();
const PersonOut = exports.PersonOut = /* @__PURE__ */ (() => z.strictObject({
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
const PersonOutList = exports.PersonOutList = /* @__PURE__ */ (() => z.array(PersonOut).max(100))();
const PeopleOut = exports.PeopleOut = /* @__PURE__ */ (() => z.strictObject({
  on: LedgerDate,
  data: PersonOutList,
  pagination: Pagination,
}))();
const SchoolExportResource = exports.SchoolExportResource = /* @__PURE__ */ (() => z.literal(["discipline_incidents", "student_behavior_associations", "student_non_offender_associations", "staff_associations", "discipline_actions"]))();
const SchoolExport = exports.SchoolExport = /* @__PURE__ */ (() => z.strictObject({
  resource: SchoolExportResource,
  from: LedgerDate,
  to: LedgerDate,
  school_id: OptionalSchoolId.exactOptional(),
}))();
const SchoolExportResult = exports.SchoolExportResult = /* @__PURE__ */ (() => z.strictObject({
  rows: z.int().min(0).max(9007199254740991),
}))();
const BehaviorDescription = exports.BehaviorDescription = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(500)).regex(k.pattern("^[^\\u0000]+$")))();
const OptionalBehaviorDescriptor = exports.OptionalBehaviorDescriptor = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(100)).regex(k.pattern("^[^\\u0000]+$")).nullable())();
const OptionalCedsCode = exports.OptionalCedsCode = /* @__PURE__ */ (() => z.string().min(5).refine(...k.atMost(5)).regex(k.pattern("^[0-9]{5}$")).nullable())();
const Severity = exports.Severity = /* @__PURE__ */ (() => z.literal(["low", "medium", "high", "critical"]))();
const BehaviorCode = exports.BehaviorCode = /* @__PURE__ */ (() => z.strictObject({
  code: BehaviorCodeName,
  description: BehaviorDescription,
  behavior_descriptor: OptionalBehaviorDescriptor,
  ceds_code: OptionalCedsCode,
  severity: OptionalSeverity.nullable(),
  is_active: z.boolean(),
  created_at: z.iso.datetime({ offset: true }),
  updated_at: z.iso.datetime({ offset: true }),
}))();
const BehaviorCodeCreate = exports.BehaviorCodeCreate = /* @__PURE__ */ (() => z.strictObject({
  code: BehaviorCodeName,
  description: BehaviorDescription,
  behavior_descriptor: OptionalBehaviorDescriptor.exactOptional(),
  ceds_code: OptionalCedsCode.exactOptional(),
  severity: OptionalSeverity.nullable().exactOptional(),
  is_active: z.boolean().exactOptional(),
}))();
const BehaviorCodeUpdate = exports.BehaviorCodeUpdate = /* @__PURE__ */ (() => z.strictObject({
  description: BehaviorDescription.exactOptional(),
  behavior_descriptor: OptionalBehaviorDescriptor.exactOptional(),
  ceds_code: OptionalCedsCode.exactOptional(),
  severity: OptionalSeverity.nullable().exactOptional(),
  is_active: z.boolean().exactOptional(),
}))();
const BehaviorCodeList = exports.BehaviorCodeList = /* @__PURE__ */ (() => z.array(BehaviorCode).max(1000))();
const BehaviorCodePage = exports.BehaviorCodePage = /* @__PURE__ */ (() => z.strictObject({
  data: BehaviorCodeList,
  pagination: Pagination,
}))();
const SchoolId = exports.SchoolId = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991))();
const SchoolName = exports.SchoolName = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(200)).regex(k.pattern("^[^\\u0000]+$")))();
const FirstMonth = exports.FirstMonth = /* @__PURE__ */ (() => z.int().min(1).max(12))();
const School = exports.School = /* @__PURE__ */ (() => z.strictObject({
  id: SchoolId,
  name: SchoolName,
  time_zone: SchoolTimeZone,
  year_starts_month: z.int().min(1).max(12),
  created_at: z.iso.datetime({ offset: true }),
  updated_at: z.iso.datetime({ offset: true }),
}))();
const SchoolCreate = exports.SchoolCreate = /* @__PURE__ */ (() => z.strictObject({
  name: ChosenName,
  time_zone: SchoolTimeZone,
  year_starts_month: FirstMonth.exactOptional(),
}))();
const SchoolUpdate = exports.SchoolUpdate = /* @__PURE__ */ (() => z.strictObject({
  name: ChosenName.exactOptional(),
  time_zone: SchoolTimeZone.exactOptional(),
  year_starts_month: z.int().min(1).max(12).exactOptional(),
}))();
const SchoolList = exports.SchoolList = /* @__PURE__ */ (() => z.array(School).max(100))();
const SchoolPage = exports.SchoolPage = /* @__PURE__ */ (() => z.strictObject({
  data: SchoolList,
  pagination: Pagination,
}))();
const TermName = exports.TermName = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(100)).regex(k.pattern("^[^\\u0000]+$")))();
const SchoolTerm = exports.SchoolTerm = /* @__PURE__ */ (() => z.strictObject({
  name: TermName,
  starts_on: SchoolDay,
  ends_on: SchoolDay,
}))();
const SchoolTerms = exports.SchoolTerms = /* @__PURE__ */ (() => z.array(SchoolTerm).max(12))();
const ChosenSchoolTerm = exports.ChosenSchoolTerm = /* @__PURE__ */ (() => z.strictObject({
  name: z.string().min(1).refine(...k.atMost(100)).regex(k.pattern("^[^\\u0000]*[^\\u0000-\\u0020\\u007f-\\u00a0\\u00ad\\u034f\\u061c\\u115f\\u1160\\u1680\\u17b4\\u17b5\\u180b-\\u180f\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u2800\\u3000\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb𛲠-𛲣𝅳-𝅺󠀀-󠿿][^\\u0000]*$")),
  starts_on: SchoolDay,
  ends_on: SchoolDay,
}))();
const ChosenSchoolTerms = exports.ChosenSchoolTerms = /* @__PURE__ */ (() => z.array(ChosenSchoolTerm).max(12))();
const NonSchoolDays = exports.NonSchoolDays = /* @__PURE__ */ (() => z.array(SchoolDay).max(366))();
const SchoolCalendar = exports.SchoolCalendar = /* @__PURE__ */ (() => z.strictObject({
  school_id: SchoolId,
  school_year: SchoolYear,
  terms: SchoolTerms,
  non_school_days: NonSchoolDays,
  updated_at: z.iso.datetime({ offset: true }),
}))();
const SchoolCalendarUpdate = exports.SchoolCalendarUpdate = /* @__PURE__ */ (() => z.strictObject({
  terms: ChosenSchoolTerms,
  non_school_days: NonSchoolDays,
}))();
const Grade = exports.Grade = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(20)).regex(k.pattern("^[^\\u0000]+$")))();
const SchoolPerson = exports.SchoolPerson = /* @__PURE__ */ (() => z.strictObject({
  person_id: PersonId,
  kind: PersonKind,
  name: SchoolPersonName,
  grade: OptionalGrade,
  school_id: OptionalSchoolId,
  left_on: OptionalSchoolDay,
  created_at: z.iso.datetime({ offset: true }),
  updated_at: z.iso.datetime({ offset: true }),
}))();
const SchoolPersonCreate = exports.SchoolPersonCreate = /* @__PURE__ */ (() => z.strictObject({
  person_id: PersonId,
  kind: PersonKind,
  name: ChosenName,
  grade: OptionalGrade.exactOptional(),
  school_id: OptionalSchoolId.exactOptional(),
  left_on: OptionalSchoolDay.exactOptional(),
}))();
const SchoolPersonUpdate = exports.SchoolPersonUpdate = /* @__PURE__ */ (() => z.strictObject({
  kind: PersonKind.exactOptional(),
  name: ChosenName.exactOptional(),
  grade: OptionalGrade.exactOptional(),
  school_id: OptionalSchoolId.exactOptional(),
  left_on: OptionalSchoolDay.exactOptional(),
}))();
const SchoolPersonList = exports.SchoolPersonList = /* @__PURE__ */ (() => z.array(SchoolPerson).max(100))();
const SchoolPersonPage = exports.SchoolPersonPage = /* @__PURE__ */ (() => z.strictObject({
  data: SchoolPersonList,
  pagination: Pagination,
}))();
const SecondFactor = exports.SecondFactor = /* @__PURE__ */ (() => z.strictObject({
  is_enabled: z.boolean(),
  enabled_at: z.iso.datetime({ offset: true }).nullable(),
  recovery_codes_left: z.int().min(0).max(100),
}))();
const SecondFactorEnrolment = exports.SecondFactorEnrolment = /* @__PURE__ */ (() => z.strictObject({
  secret: z.string().refine(...k.atMost(100)),
  uri: z.string().refine(...k.atMost(2000)),
}))();
const RecoveryCodeListItem = exports.RecoveryCodeListItem = /* @__PURE__ */ (() => z.string().refine(...k.atMost(40)))();
const RecoveryCodeList = exports.RecoveryCodeList = /* @__PURE__ */ (() => z.array(RecoveryCodeListItem).max(20))();
const RecoveryCodes = exports.RecoveryCodes = /* @__PURE__ */ (() => z.strictObject({
  recovery_codes: RecoveryCodeList,
}))();
const PasswordConfirmation = exports.PasswordConfirmation = /* @__PURE__ */ (() => z.strictObject({
  current_password: Password,
}))();
const CodeConfirmation = exports.CodeConfirmation = /* @__PURE__ */ (() => z.strictObject({
  code: SecondFactorCode,
}))();
const SecondFactorRemoval = exports.SecondFactorRemoval = /* @__PURE__ */ (() => z.strictObject({
  current_password: Password,
  code: SecondFactorCode,
}))();
const ServiceAccountId = exports.ServiceAccountId = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991))();
const ApiKeyId = exports.ApiKeyId = /* @__PURE__ */ (() => z.int().min(1).max(9007199254740991))();
const ServiceAccountName = exports.ServiceAccountName = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(200)).regex(k.pattern("^[^\\u0000]+$")))();
const ServiceAccountDescription = exports.ServiceAccountDescription = /* @__PURE__ */ (() => z.string().refine(...k.atMost(2000)).regex(k.pattern("^[^\\u0000]*$")).nullable())();
const ServiceAccount = exports.ServiceAccount = /* @__PURE__ */ (() => z.strictObject({
  id: ServiceAccountId,
  name: ServiceAccountName,
  description: ServiceAccountDescription,
  created_at: z.iso.datetime({ offset: true }),
  created_by: z.string().refine(...k.atMost(255)),
  tenant_id: TenantName,
}))();
const ServiceAccountList = exports.ServiceAccountList = /* @__PURE__ */ (() => z.array(ServiceAccount).max(100))();
const ServiceAccountPage = exports.ServiceAccountPage = /* @__PURE__ */ (() => z.strictObject({
  data: ServiceAccountList,
  pagination: Pagination,
}))();
const ServiceAccountCreate = exports.ServiceAccountCreate = /* @__PURE__ */ (() => z.strictObject({
  name: ChosenName,
  description: ServiceAccountDescription.exactOptional(),
}))();
const Scope = exports.Scope = /* @__PURE__ */ (() => z.literal(["projects:read", "projects:write", "jobs:read", "jobs:write", "ledger:read", "ledger:draft", "ledger:approve", "ledger:post", "ledger:reverse", "ledger:accounts", "ledger:close", "ledger:lock", "ledger:export", "ledger:import", "ledger:settings", "ledger:integrity", "compliance:read", "compliance:write", "compliance:check", "compliance:approve", "compliance:settings", "school:read", "school:write", "school:others", "school:reports", "school:codes", "school:settings", "school:disclose"]))();
const Scopes = exports.Scopes = /* @__PURE__ */ (() => z.array(Scope).min(1).max(100))();
const ApiKey = exports.ApiKey = /* @__PURE__ */ (() => z.strictObject({
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
const NewApiKey = exports.NewApiKey = /* @__PURE__ */ (() => z.strictObject({
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
const ApiKeyList = exports.ApiKeyList = /* @__PURE__ */ (() => z.array(ApiKey).max(100))();
const ApiKeyPage = exports.ApiKeyPage = /* @__PURE__ */ (() => z.strictObject({
  data: ApiKeyList,
  pagination: Pagination,
}))();
const ApiKeyCreate = exports.ApiKeyCreate = /* @__PURE__ */ (() => z.strictObject({
  name: ChosenName,
  scopes: Scopes,
  expires_at: z.iso.datetime({ offset: true }).nullable().exactOptional(),
}))();
const SessionId = exports.SessionId = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(36)).regex(k.pattern("^[0-9a-zA-Z-]+$")))();
const Token = exports.Token = /* @__PURE__ */ (() => z.string().refine(...k.atMost(16384)))();
const TokenType = exports.TokenType = /* @__PURE__ */ (() => z.literal(["Bearer"]))();
const Seconds = exports.Seconds = /* @__PURE__ */ (() => z.int().min(0).max(31536000))();
const DeviceName = exports.DeviceName = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(100)).regex(k.pattern("^[^\\u0000]+$")))();
const LoginRequest = exports.LoginRequest = /* @__PURE__ */ (() => z.strictObject({
  email: Email,
  password: Password,
  code: SecondFactorCode.exactOptional(),
  use_cookie: z.boolean().exactOptional(),
  device_name: z.string().min(1).refine(...k.atMost(100)).regex(k.pattern("^[^\\u0000]*[^\\u0000-\\u0020\\u007f-\\u00a0\\u00ad\\u034f\\u061c\\u115f\\u1160\\u1680\\u17b4\\u17b5\\u180b-\\u180f\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u2800\\u3000\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb𛲠-𛲣𝅳-𝅺󠀀-󠿿][^\\u0000]*$")).exactOptional(),
}))();
const TokenPair = exports.TokenPair = /* @__PURE__ */ (() => z.strictObject({
  access_token: Token,
  refresh_token: z.string().refine(...k.atMost(200)).nullable(),
  token_type: TokenType,
  expires_in: Seconds,
  refresh_expires_in: Seconds,
  csrf_token: z.string().refine(...k.atMost(200)).nullable(),
  session_id: SessionId,
  user: User,
}))();
const OAuthScope = exports.OAuthScope = /* @__PURE__ */ (() => z.string().refine(...k.atMost(1000)).regex(k.pattern("^[^\\u0000]*$")))();
const RefreshToken = exports.RefreshToken = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(200)).regex(k.pattern("^[A-Za-z0-9_-]+$")))();
const RefreshTokenGrantForm = exports.RefreshTokenGrantForm = /* @__PURE__ */ (() => z.strictObject({
  grant_type: z.literal(["refresh_token"]),
  refresh_token: RefreshToken,
  scope: OAuthScope.exactOptional(),
  client_id: z.string().refine(...k.atMost(255)).regex(k.pattern("^[^\\u0000]*$")).exactOptional(),
  client_secret: z.string().refine(...k.atMost(255)).regex(k.pattern("^[^\\u0000]*$")).exactOptional(),
}))();
const PasswordGrantForm = exports.PasswordGrantForm = /* @__PURE__ */ (() => z.strictObject({
  grant_type: z.literal(["password"]),
  username: z.string().min(1).refine(...k.atMost(254)).regex(k.pattern("^[^\\u0000]+$")),
  password: Password,
  code: SecondFactorCode.exactOptional(),
  scope: OAuthScope.exactOptional(),
  client_id: z.string().refine(...k.atMost(255)).regex(k.pattern("^[^\\u0000]*$")).exactOptional(),
  client_secret: z.string().refine(...k.atMost(255)).regex(k.pattern("^[^\\u0000]*$")).exactOptional(),
}))();
const TokenForm = exports.TokenForm = /* @__PURE__ */ (() => z.union([PasswordGrantForm, RefreshTokenGrantForm]))();
const OAuthToken = exports.OAuthToken = /* @__PURE__ */ (() => z.strictObject({
  access_token: Token,
  token_type: TokenType,
  expires_in: Seconds,
  refresh_token: RefreshToken,
  scope: OAuthScope,
}))();
const RefreshRequest = exports.RefreshRequest = /* @__PURE__ */ (() => z.strictObject({
  refresh_token: RefreshToken.exactOptional(),
}))();
const Session = exports.Session = /* @__PURE__ */ (() => z.strictObject({
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
const SessionList = exports.SessionList = /* @__PURE__ */ (() => z.array(Session).max(100))();
const SessionPage = exports.SessionPage = /* @__PURE__ */ (() => z.strictObject({
  data: SessionList,
  pagination: Pagination,
}))();
const TenantSwitch = exports.TenantSwitch = /* @__PURE__ */ (() => z.strictObject({
  organization_id: z.int().min(1).max(9007199254740991).nullable(),
}))();
const AccessToken = exports.AccessToken = /* @__PURE__ */ (() => z.strictObject({
  access_token: Token,
  token_type: TokenType,
  expires_in: Seconds,
  tenant: TenantName,
}))();
const ProviderName = exports.ProviderName = /* @__PURE__ */ (() => z.string().min(1).refine(...k.atMost(40)).regex(k.pattern("^[a-z0-9-]+$")))();
const Provider = exports.Provider = /* @__PURE__ */ (() => z.strictObject({
  name: ProviderName,
  issuer: z.string().refine(...k.atMost(500)),
  login_path: z.string().refine(...k.atMost(200)),
}))();
const ProviderList = exports.ProviderList = /* @__PURE__ */ (() => z.array(Provider).max(50))();
const HealthStatus = exports.HealthStatus = /* @__PURE__ */ (() => z.strictObject({
  status: z.literal(["ok"]),
}))();
const ReadinessState = exports.ReadinessState = /* @__PURE__ */ (() => z.literal(["ok", "degraded"]))();
const Readiness = exports.Readiness = /* @__PURE__ */ (() => z.strictObject({
  status: ReadinessState,
}))();
const MetricsText = exports.MetricsText = /* @__PURE__ */ (() => z.string().refine(...k.atMost(10000000)))();
const Environment = exports.Environment = /* @__PURE__ */ (() => z.literal(["development", "test", "production"]))();
const ServiceState = exports.ServiceState = /* @__PURE__ */ (() => z.literal(["healthy", "degraded"]))();
const PartState = exports.PartState = /* @__PURE__ */ (() => z.literal(["healthy", "unhealthy", "not_configured"]))();
const ServiceHealth = exports.ServiceHealth = /* @__PURE__ */ (() => z.strictObject({
  status: ServiceState,
  timestamp: z.iso.datetime({ offset: true }),
  version: z.string().refine(...k.atMost(40)),
  environment: Environment,
  database: PartState,
}))();
const PartReason = exports.PartReason = /* @__PURE__ */ (() => z.literal(["timed_out", "unreachable", "credentials_refused", "not_permitted", "out_of_memory", "read_only", "loading", "refused"]))();
const PartHealth = exports.PartHealth = /* @__PURE__ */ (() => z.strictObject({
  status: PartState,
  latency_ms: z.number().min(0).max(86400000).nullable(),
  reason: PartReason.exactOptional(),
}))();
const BeatHealth = exports.BeatHealth = /* @__PURE__ */ (() => z.strictObject({
  status: PartState,
  seen_seconds_ago: z.number().min(0).max(1000000000000).exactOptional(),
}))();
const QueueHealth = exports.QueueHealth = /* @__PURE__ */ (() => z.strictObject({
  due: z.int().min(0).max(1000000),
  unknown: z.int().min(0).max(1000000),
  oldest_seconds: z.number().min(0).max(1000000000000),
}))();
const WorkersHealth = exports.WorkersHealth = /* @__PURE__ */ (() => z.strictObject({
  status: PartState,
  latency_ms: z.number().min(0).max(86400000).nullable(),
  alive: z.int().min(0).max(1000000).exactOptional(),
  slots: z.int().min(0).max(1000000).exactOptional(),
  busy: z.int().min(0).max(1000000).exactOptional(),
}))();
const DetailedHealth = exports.DetailedHealth = /* @__PURE__ */ (() => z.strictObject({
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
const UserSort = exports.UserSort = /* @__PURE__ */ (() => z.literal(["-created_at", "created_at", "-email", "email", "-name", "name", "-last_login_at", "last_login_at"]))();
const UserList = exports.UserList = /* @__PURE__ */ (() => z.array(User).max(100))();
const UserPage = exports.UserPage = /* @__PURE__ */ (() => z.strictObject({
  data: UserList,
  pagination: Pagination,
}))();
const UserCreate = exports.UserCreate = /* @__PURE__ */ (() => z.strictObject({
  email: Email,
  name: ChosenName,
  password: NewPassword.exactOptional(),
  role: Role.exactOptional(),
}))();
const UserUpdate = exports.UserUpdate = /* @__PURE__ */ (() => z.strictObject({
  name: ChosenName.exactOptional(),
  email: Email.exactOptional(),
  role: Role.exactOptional(),
}))();
const BulkActionName = exports.BulkActionName = /* @__PURE__ */ (() => z.literal(["activate", "deactivate", "delete"]))();
const UserIds = exports.UserIds = /* @__PURE__ */ (() => z.array(UserId).min(1).max(100))();
const BulkAction = exports.BulkAction = /* @__PURE__ */ (() => z.strictObject({
  action: BulkActionName,
  user_ids: UserIds,
}))();
const BulkResult = exports.BulkResult = /* @__PURE__ */ (() => z.strictObject({
  user_id: UserId,
  success: z.boolean(),
  error_code: z.string().refine(...k.atMost(60)).nullable(),
}))();
const BulkResultList = exports.BulkResultList = /* @__PURE__ */ (() => z.array(BulkResult).max(100))();
const BulkResults = exports.BulkResults = /* @__PURE__ */ (() => z.strictObject({
  results: BulkResultList,
}))();
const BulkActionResponse = exports.BulkActionResponse = /* @__PURE__ */ (() => z.strictObject({
  success: z.boolean(),
  message: z.string().refine(...k.atMost(2000)),
  data: BulkResults,
}))();
const AcceptedHereResponseSetCookieItem = exports.AcceptedHereResponseSetCookieItem = /* @__PURE__ */ (() => z.string().refine(...k.atMost(4096)))();
const TokenPairResponseSetCookieItem = exports.TokenPairResponseSetCookieItem = /* @__PURE__ */ (() => z.string().refine(...k.atMost(4096)))();
const getHealth = exports.getHealth = /* @__PURE__ */ (() => ({
  request: z.looseObject({}),
  answer: HealthStatus,
}))();
const getLiveness = exports.getLiveness = /* @__PURE__ */ (() => ({
  request: z.looseObject({}),
  answer: HealthStatus,
}))();
const getReadiness = exports.getReadiness = /* @__PURE__ */ (() => ({
  request: z.looseObject({}),
  answer: Readiness,
}))();
const getMetrics = exports.getMetrics = /* @__PURE__ */ (() => ({
  request: z.looseObject({}),
}))();
const getServiceHealth = exports.getServiceHealth = /* @__PURE__ */ (() => ({
  request: z.looseObject({}),
  answer: ServiceHealth,
}))();
const getDetailedHealth = exports.getDetailedHealth = /* @__PURE__ */ (() => ({
  request: z.looseObject({}),
  answer: DetailedHealth,
}))();
const getMe = exports.getMe = /* @__PURE__ */ (() => ({
  request: z.looseObject({}),
  answer: Profile,
}))();
const getMeLegacy = exports.getMeLegacy = /* @__PURE__ */ (() => ({
  request: z.looseObject({}),
  answer: LegacyProfile,
}))();
const getJwks = exports.getJwks = /* @__PURE__ */ (() => ({
  request: z.looseObject({}),
  answer: JsonWebKeySet,
}))();
const registerAccount = exports.registerAccount = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: RegistrationRequest,
  }),
  answer: StandardResponse,
}))();
const requestPasswordReset = exports.requestPasswordReset = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: EmailRequest,
  }),
  answer: StandardResponse,
}))();
const confirmPasswordReset = exports.confirmPasswordReset = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: PasswordResetConfirmation,
  }),
  answer: StandardResponse,
}))();
const requestEmailVerification = exports.requestEmailVerification = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: EmailRequest,
  }),
  answer: StandardResponse,
}))();
const confirmEmailVerification = exports.confirmEmailVerification = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    "X-Device-Id": z.string().min(1).refine(...k.atMost(100)).regex(k.pattern("^[!-~]+$")).exactOptional(),
    body: EmailConfirmation,
  }),
  answer: StandardResponse,
}))();
const getOwnUser = exports.getOwnUser = /* @__PURE__ */ (() => ({
  request: z.looseObject({}),
  answer: User,
}))();
const updateOwnUser = exports.updateOwnUser = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: OwnUserUpdate,
  }),
  answer: User,
}))();
const deleteOwnUser = exports.deleteOwnUser = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    "X-Second-Factor-Code": SecondFactorCode.exactOptional(),
  }),
}))();
const changePassword = exports.changePassword = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: PasswordChange,
  }),
  answer: StandardResponse,
}))();
const requestEmailChange = exports.requestEmailChange = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: EmailChangeRequest,
  }),
  answer: StandardResponse,
}))();
const logIn = exports.logIn = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    "X-Device-Id": z.string().min(1).refine(...k.atMost(100)).regex(k.pattern("^[!-~]+$")).exactOptional(),
    body: LoginRequest,
  }),
  answer: TokenPair,
}))();
const issueToken = exports.issueToken = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    "X-Device-Id": z.string().min(1).refine(...k.atMost(100)).regex(k.pattern("^[!-~]+$")).exactOptional(),
    body: TokenForm,
  }),
  answer: OAuthToken,
}))();
const refreshSession = exports.refreshSession = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    "X-Device-Id": z.string().min(1).refine(...k.atMost(100)).regex(k.pattern("^[!-~]+$")).exactOptional(),
    "X-CSRF-Token": z.string().min(1).refine(...k.atMost(200)).regex(k.pattern("^[A-Za-z0-9_-]+$")).exactOptional(),
    body: RefreshRequest.exactOptional(),
  }),
  answer: TokenPair,
}))();
const logOut = exports.logOut = /* @__PURE__ */ (() => ({
  request: z.looseObject({}),
  answer: StandardResponse,
}))();
const logOutEverywhere = exports.logOutEverywhere = /* @__PURE__ */ (() => ({
  request: z.looseObject({}),
  answer: StandardResponse,
}))();
const switchTenant = exports.switchTenant = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: TenantSwitch,
  }),
  answer: AccessToken,
}))();
const listSessions = exports.listSessions = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: SessionPage,
}))();
const getCurrentSession = exports.getCurrentSession = /* @__PURE__ */ (() => ({
  request: z.looseObject({}),
  answer: Session,
}))();
const endSession = exports.endSession = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    session_id: SessionId,
  }),
}))();
const getSecondFactor = exports.getSecondFactor = /* @__PURE__ */ (() => ({
  request: z.looseObject({}),
  answer: SecondFactor,
}))();
const enrolSecondFactor = exports.enrolSecondFactor = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: PasswordConfirmation,
  }),
  answer: SecondFactorEnrolment,
}))();
const confirmSecondFactor = exports.confirmSecondFactor = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: CodeConfirmation,
  }),
  answer: RecoveryCodes,
}))();
const disableSecondFactor = exports.disableSecondFactor = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: SecondFactorRemoval,
  }),
  answer: StandardResponse,
}))();
const renewRecoveryCodes = exports.renewRecoveryCodes = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: CodeConfirmation,
  }),
  answer: RecoveryCodes,
}))();
const listProviders = exports.listProviders = /* @__PURE__ */ (() => ({
  request: z.looseObject({}),
  answer: ProviderList,
}))();
const startProviderLogin = exports.startProviderLogin = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    provider: ProviderName,
    redirect_to: z.string().min(1).refine(...k.atMost(2000)).exactOptional(),
  }),
}))();
const finishProviderLogin = exports.finishProviderLogin = /* @__PURE__ */ (() => ({
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
const listUsers = exports.listUsers = /* @__PURE__ */ (() => ({
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
const createUser = exports.createUser = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: UserCreate,
  }),
  answer: User,
}))();
const getUser = exports.getUser = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    user_id: UserId,
  }),
  answer: User,
}))();
const updateUser = exports.updateUser = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    user_id: UserId,
    body: UserUpdate,
  }),
  answer: User,
}))();
const deleteUser = exports.deleteUser = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    user_id: UserId,
  }),
}))();
const listUsersForAdmins = exports.listUsersForAdmins = /* @__PURE__ */ (() => ({
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
const activateUser = exports.activateUser = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    user_id: UserId,
  }),
  answer: User,
}))();
const deactivateUser = exports.deactivateUser = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    user_id: UserId,
  }),
  answer: User,
}))();
const removeSecondFactor = exports.removeSecondFactor = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    user_id: UserId,
  }),
}))();
const runBulkAction = exports.runBulkAction = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: BulkAction,
  }),
  answer: BulkActionResponse,
}))();
const listServiceAccounts = exports.listServiceAccounts = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: ServiceAccountPage,
}))();
const createServiceAccount = exports.createServiceAccount = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: ServiceAccountCreate,
  }),
  answer: ServiceAccount,
}))();
const getServiceAccount = exports.getServiceAccount = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    service_account_id: ServiceAccountId,
  }),
  answer: ServiceAccount,
}))();
const deleteServiceAccount = exports.deleteServiceAccount = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    service_account_id: ServiceAccountId,
  }),
}))();
const listApiKeys = exports.listApiKeys = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    service_account_id: ServiceAccountId,
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: ApiKeyPage,
}))();
const createApiKey = exports.createApiKey = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    service_account_id: ServiceAccountId,
    body: ApiKeyCreate,
  }),
  answer: NewApiKey,
}))();
const getApiKey = exports.getApiKey = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    service_account_id: ServiceAccountId,
    api_key_id: ApiKeyId,
  }),
  answer: ApiKey,
}))();
const revokeApiKey = exports.revokeApiKey = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    service_account_id: ServiceAccountId,
    api_key_id: ApiKeyId,
  }),
}))();
const rotateApiKey = exports.rotateApiKey = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    service_account_id: ServiceAccountId,
    api_key_id: ApiKeyId,
  }),
  answer: NewApiKey,
}))();
const listOrganizations = exports.listOrganizations = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: OrganizationPage,
}))();
const createOrganization = exports.createOrganization = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: OrganizationCreate,
  }),
  answer: Organization,
}))();
const getOrganization = exports.getOrganization = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    organization_id: OrganizationId,
  }),
  answer: Organization,
}))();
const updateOrganization = exports.updateOrganization = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    organization_id: OrganizationId,
    body: OrganizationUpdate,
  }),
  answer: Organization,
}))();
const deleteOrganization = exports.deleteOrganization = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    organization_id: OrganizationId,
  }),
}))();
const listMembers = exports.listMembers = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    organization_id: OrganizationId,
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: MemberPage,
}))();
const addMember = exports.addMember = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    organization_id: OrganizationId,
    body: MemberAdd,
  }),
  answer: z.union([Member, Invitation]),
}))();
const getMember = exports.getMember = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    organization_id: OrganizationId,
    user_id: UserId,
  }),
  answer: Member,
}))();
const changeMemberRole = exports.changeMemberRole = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    organization_id: OrganizationId,
    user_id: UserId,
    body: MemberUpdate,
  }),
  answer: Member,
}))();
const removeMember = exports.removeMember = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    organization_id: OrganizationId,
    user_id: UserId,
  }),
}))();
const listInvitations = exports.listInvitations = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    organization_id: OrganizationId,
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: InvitationPage,
}))();
const createInvitation = exports.createInvitation = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    organization_id: OrganizationId,
    body: InvitationCreate,
  }),
  answer: Invitation,
}))();
const getInvitation = exports.getInvitation = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    organization_id: OrganizationId,
    invitation_id: InvitationId,
  }),
  answer: Invitation,
}))();
const revokeInvitation = exports.revokeInvitation = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    organization_id: OrganizationId,
    invitation_id: InvitationId,
  }),
}))();
const acceptInvitation = exports.acceptInvitation = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: TokenRequest,
  }),
  answer: Member,
}))();
const listAllOrganizations = exports.listAllOrganizations = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
    search: SearchText.exactOptional(),
  }),
  answer: OrganizationPage,
}))();
const listProjects = exports.listProjects = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
    sort: ProjectSort.exactOptional(),
  }),
  answer: ProjectPage,
}))();
const createProject = exports.createProject = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: ProjectCreate,
  }),
  answer: Project,
}))();
const getProject = exports.getProject = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    project_id: ProjectId,
  }),
  answer: Project,
}))();
const updateProject = exports.updateProject = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    project_id: ProjectId,
    body: ProjectUpdate,
  }),
  answer: Project,
}))();
const deleteProject = exports.deleteProject = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    project_id: ProjectId,
  }),
}))();
const listProjectsLegacy = exports.listProjectsLegacy = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: ProjectList,
}))();
const createProjectLegacy = exports.createProjectLegacy = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: ProjectCreate,
  }),
  answer: Project,
}))();
const getProjectLegacy = exports.getProjectLegacy = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    project_id: ProjectId,
  }),
  answer: Project,
}))();
const updateProjectLegacy = exports.updateProjectLegacy = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    project_id: ProjectId,
    body: ProjectUpdate,
  }),
  answer: Project,
}))();
const deleteProjectLegacy = exports.deleteProjectLegacy = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    project_id: ProjectId,
  }),
}))();
const listJobs = exports.listJobs = /* @__PURE__ */ (() => ({
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
const createJob = exports.createJob = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: JobRequest.exactOptional(),
  }),
  answer: JobAccepted,
}))();
const getJob = exports.getJob = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    job_id: JobId,
  }),
  answer: Job,
}))();
const cancelJob = exports.cancelJob = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    job_id: JobId,
  }),
  answer: Job,
}))();
const listJobEvents = exports.listJobEvents = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    job_id: JobId,
    cursor: EventId.exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
}))();
const downloadJobArtifact = exports.downloadJobArtifact = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    job_id: JobId,
  }),
}))();
const listAllJobs = exports.listAllJobs = /* @__PURE__ */ (() => ({
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
const getAnyJob = exports.getAnyJob = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    job_id: JobId,
  }),
  answer: AdminJob,
}))();
const retryJob = exports.retryJob = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    job_id: JobId,
  }),
  answer: AdminJob,
}))();
const cancelAnyJob = exports.cancelAnyJob = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    job_id: JobId,
  }),
  answer: AdminJob,
}))();
const createJobLegacy = exports.createJobLegacy = /* @__PURE__ */ (() => ({
  request: z.looseObject({}),
  answer: LegacyJobAccepted,
}))();
const getJobLegacy = exports.getJobLegacy = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    job_id: JobId,
  }),
  answer: LegacyJob,
}))();
const createChannelTicket = exports.createChannelTicket = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: ChannelTicketRequest,
  }),
  answer: ChannelTicket,
}))();
const getLedgerSettings = exports.getLedgerSettings = /* @__PURE__ */ (() => ({
  request: z.looseObject({}),
  answer: LedgerSettings,
}))();
const updateLedgerSettings = exports.updateLedgerSettings = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: LedgerSettingsUpdate,
  }),
  answer: LedgerSettings,
}))();
const listLedgerAccounts = exports.listLedgerAccounts = /* @__PURE__ */ (() => ({
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
const createLedgerAccount = exports.createLedgerAccount = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: LedgerAccountCreate,
  }),
  answer: LedgerAccount,
}))();
const getAccountTree = exports.getAccountTree = /* @__PURE__ */ (() => ({
  request: z.looseObject({}),
  answer: AccountTree,
}))();
const applyAccountTemplate = exports.applyAccountTemplate = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    template: AccountTemplateName,
  }),
  answer: TemplateApplied,
}))();
const getLedgerAccount = exports.getLedgerAccount = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    account_id: LedgerAccountId,
  }),
  answer: LedgerAccount,
}))();
const updateLedgerAccount = exports.updateLedgerAccount = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    account_id: LedgerAccountId,
    body: LedgerAccountUpdate,
  }),
  answer: LedgerAccount,
}))();
const deleteLedgerAccount = exports.deleteLedgerAccount = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    account_id: LedgerAccountId,
  }),
}))();
const listEntries = exports.listEntries = /* @__PURE__ */ (() => ({
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
const createEntry = exports.createEntry = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: EntryDraft,
  }),
  answer: Entry,
}))();
const getEntry = exports.getEntry = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    entry_id: EntryId,
  }),
  answer: Entry,
}))();
const replaceEntry = exports.replaceEntry = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    entry_id: EntryId,
    body: EntryDraft,
  }),
  answer: Entry,
}))();
const deleteEntry = exports.deleteEntry = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    entry_id: EntryId,
  }),
}))();
const submitEntry = exports.submitEntry = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    entry_id: EntryId,
  }),
  answer: Entry,
}))();
const withdrawEntry = exports.withdrawEntry = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    entry_id: EntryId,
  }),
  answer: Entry,
}))();
const approveEntry = exports.approveEntry = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    entry_id: EntryId,
  }),
  answer: Entry,
}))();
const rejectEntry = exports.rejectEntry = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    entry_id: EntryId,
    body: EntryRejection,
  }),
  answer: Entry,
}))();
const postEntry = exports.postEntry = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    entry_id: EntryId,
  }),
  answer: PostedEntry,
}))();
const reverseEntry = exports.reverseEntry = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    entry_id: EntryId,
    body: EntryReversal.exactOptional(),
  }),
  answer: Entry,
}))();
const verifyEntry = exports.verifyEntry = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    entry_id: EntryId,
  }),
  answer: EntryVerification,
}))();
const listEntryNotes = exports.listEntryNotes = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    entry_id: EntryId,
  }),
  answer: EntryNotes,
}))();
const addEntryNote = exports.addEntryNote = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    entry_id: EntryId,
    body: EntryNoteCreate,
  }),
  answer: EntryNote,
}))();
const postEntries = exports.postEntries = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: EntriesToPost,
  }),
  answer: PostOutcomes,
}))();
const createSettlement = exports.createSettlement = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: Settlement,
  }),
  answer: Entry,
}))();
const listFiscalYears = exports.listFiscalYears = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: FiscalYearPage,
}))();
const createFiscalYear = exports.createFiscalYear = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: FiscalYearCreate,
  }),
  answer: FiscalYear,
}))();
const getFiscalYear = exports.getFiscalYear = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    year_id: FiscalYearId,
  }),
  answer: FiscalYear,
}))();
const updateFiscalYear = exports.updateFiscalYear = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    year_id: FiscalYearId,
    body: FiscalYearUpdate,
  }),
  answer: FiscalYear,
}))();
const closeFiscalYear = exports.closeFiscalYear = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    year_id: FiscalYearId,
  }),
  answer: ClosedYear,
}))();
const reopenFiscalYear = exports.reopenFiscalYear = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    year_id: FiscalYearId,
  }),
  answer: ClosedYear,
}))();
const listPeriods = exports.listPeriods = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    year_id: FiscalYearId.exactOptional(),
    state: PeriodState.exactOptional(),
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: PeriodPage,
}))();
const getPeriod = exports.getPeriod = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    period_id: PeriodId,
  }),
  answer: Period,
}))();
const closePeriod = exports.closePeriod = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    period_id: PeriodId,
  }),
  answer: Period,
}))();
const reopenPeriod = exports.reopenPeriod = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    period_id: PeriodId,
  }),
  answer: Period,
}))();
const lockPeriod = exports.lockPeriod = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    period_id: PeriodId,
  }),
  answer: Period,
}))();
const listRates = exports.listRates = /* @__PURE__ */ (() => ({
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
const createRate = exports.createRate = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: RateCreate,
  }),
  answer: Rate,
}))();
const getRate = exports.getRate = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    rate_id: RateId,
  }),
  answer: Rate,
}))();
const updateRate = exports.updateRate = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    rate_id: RateId,
    body: RateUpdate,
  }),
  answer: Rate,
}))();
const deleteRate = exports.deleteRate = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    rate_id: RateId,
  }),
}))();
const createRevaluation = exports.createRevaluation = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: RevaluationRequest,
  }),
  answer: Revaluation,
}))();
const getTrialBalance = exports.getTrialBalance = /* @__PURE__ */ (() => ({
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
const getBalanceSheet = exports.getBalanceSheet = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    as_of: LedgerDate.exactOptional(),
    compare: LedgerDate.exactOptional(),
    "If-None-Match": EntityTags.exactOptional(),
  }),
  answer: BalanceSheet,
}))();
const getIncomeStatement = exports.getIncomeStatement = /* @__PURE__ */ (() => ({
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
const getCashFlow = exports.getCashFlow = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    from: LedgerDate.exactOptional(),
    to: LedgerDate.exactOptional(),
    "If-None-Match": EntityTags.exactOptional(),
  }),
  answer: CashFlow,
}))();
const getAccountStatement = exports.getAccountStatement = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    account_id: LedgerAccountId,
    from: LedgerDate.exactOptional(),
    to: LedgerDate.exactOptional(),
    cursor: StatementCursor.exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: AccountStatement,
}))();
const getLedgerIntegrity = exports.getLedgerIntegrity = /* @__PURE__ */ (() => ({
  request: z.looseObject({}),
  answer: LedgerIntegrity,
}))();
const listStandards = exports.listStandards = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    on: LedgerDate.exactOptional(),
  }),
  answer: StandardList,
}))();
const listRules = exports.listRules = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    framework: Framework.exactOptional(),
    level: RuleLevel.exactOptional(),
  }),
  answer: RuleList,
}))();
const getComplianceSettings = exports.getComplianceSettings = /* @__PURE__ */ (() => ({
  request: z.looseObject({}),
  answer: ComplianceSettings,
}))();
const updateComplianceSettings = exports.updateComplianceSettings = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: ComplianceSettingsUpdate,
  }),
  answer: ComplianceSettings,
}))();
const listAssets = exports.listAssets = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: AssetPage,
}))();
const createAsset = exports.createAsset = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: AssetCreate,
  }),
  answer: Asset,
}))();
const getAsset = exports.getAsset = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    asset_id: RegisteredId,
  }),
  answer: Asset,
}))();
const updateAsset = exports.updateAsset = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    asset_id: RegisteredId,
    body: AssetUpdate,
  }),
  answer: Asset,
}))();
const deleteAsset = exports.deleteAsset = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    asset_id: RegisteredId,
  }),
}))();
const listLeases = exports.listLeases = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: LeasePage,
}))();
const createLease = exports.createLease = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: LeaseCreate,
  }),
  answer: Lease,
}))();
const getLease = exports.getLease = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    lease_id: RegisteredId,
  }),
  answer: Lease,
}))();
const updateLease = exports.updateLease = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    lease_id: RegisteredId,
    body: LeaseUpdate,
  }),
  answer: Lease,
}))();
const deleteLease = exports.deleteLease = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    lease_id: RegisteredId,
  }),
}))();
const listSalesContracts = exports.listSalesContracts = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: SalesContractPage,
}))();
const createSalesContract = exports.createSalesContract = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: SalesContractCreate,
  }),
  answer: SalesContract,
}))();
const getSalesContract = exports.getSalesContract = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    contract_id: RegisteredId,
  }),
  answer: SalesContract,
}))();
const updateSalesContract = exports.updateSalesContract = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    contract_id: RegisteredId,
    body: SalesContractUpdate,
  }),
  answer: SalesContract,
}))();
const deleteSalesContract = exports.deleteSalesContract = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    contract_id: RegisteredId,
  }),
}))();
const listInstruments = exports.listInstruments = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: InstrumentPage,
}))();
const createInstrument = exports.createInstrument = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: InstrumentCreate,
  }),
  answer: Instrument,
}))();
const getInstrument = exports.getInstrument = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    instrument_id: RegisteredId,
  }),
  answer: Instrument,
}))();
const updateInstrument = exports.updateInstrument = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    instrument_id: RegisteredId,
    body: InstrumentUpdate,
  }),
  answer: Instrument,
}))();
const deleteInstrument = exports.deleteInstrument = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    instrument_id: RegisteredId,
  }),
}))();
const listProvisions = exports.listProvisions = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: ProvisionPage,
}))();
const createProvision = exports.createProvision = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: ProvisionCreate,
  }),
  answer: Provision,
}))();
const getProvision = exports.getProvision = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    provision_id: RegisteredId,
  }),
  answer: Provision,
}))();
const updateProvision = exports.updateProvision = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    provision_id: RegisteredId,
    body: ProvisionUpdate,
  }),
  answer: Provision,
}))();
const deleteProvision = exports.deleteProvision = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    provision_id: RegisteredId,
  }),
}))();
const listSubsequentEvents = exports.listSubsequentEvents = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: SubsequentEventPage,
}))();
const createSubsequentEvent = exports.createSubsequentEvent = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: SubsequentEventCreate,
  }),
  answer: SubsequentEvent,
}))();
const getSubsequentEvent = exports.getSubsequentEvent = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    event_id: RegisteredId,
  }),
  answer: SubsequentEvent,
}))();
const updateSubsequentEvent = exports.updateSubsequentEvent = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    event_id: RegisteredId,
    body: SubsequentEventUpdate,
  }),
  answer: SubsequentEvent,
}))();
const deleteSubsequentEvent = exports.deleteSubsequentEvent = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    event_id: RegisteredId,
  }),
}))();
const listParties = exports.listParties = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: PartyPage,
}))();
const createParty = exports.createParty = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: PartyCreate,
  }),
  answer: Party,
}))();
const getParty = exports.getParty = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    party_id: RegisteredId,
  }),
  answer: Party,
}))();
const updateParty = exports.updateParty = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    party_id: RegisteredId,
    body: PartyUpdate,
  }),
  answer: Party,
}))();
const deleteParty = exports.deleteParty = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    party_id: RegisteredId,
  }),
}))();
const listAssertions = exports.listAssertions = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: AssertionPage,
}))();
const createAssertion = exports.createAssertion = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: AssertionCreate,
  }),
  answer: Assertion,
}))();
const getAssertion = exports.getAssertion = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    assertion_id: RegisteredId,
  }),
  answer: Assertion,
}))();
const updateAssertion = exports.updateAssertion = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    assertion_id: RegisteredId,
    body: AssertionUpdate,
  }),
  answer: Assertion,
}))();
const deleteAssertion = exports.deleteAssertion = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    assertion_id: RegisteredId,
  }),
}))();
const exportLedger = exports.exportLedger = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: LedgerExport,
  }),
  answer: JobAccepted,
}))();
const importLedger = exports.importLedger = /* @__PURE__ */ (() => ({
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
const listComplianceChecks = exports.listComplianceChecks = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: CheckPage,
}))();
const createComplianceCheck = exports.createComplianceCheck = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: CheckRequest,
  }),
  answer: JobAccepted,
}))();
const getComplianceCheck = exports.getComplianceCheck = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    check_id: RegisteredId,
  }),
  answer: Check,
}))();
const listFindings = exports.listFindings = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    check_id: RegisteredId,
    result: RuleResult.exactOptional(),
    level: RuleLevel.exactOptional(),
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: FindingPage,
}))();
const compareComplianceChecks = exports.compareComplianceChecks = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    check_id: RegisteredId,
    with: RegisteredId.exactOptional(),
  }),
  answer: CheckComparison,
}))();
const withdrawWaiver = exports.withdrawWaiver = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    finding_id: RegisteredId,
  }),
}))();
const waiveFinding = exports.waiveFinding = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    finding_id: RegisteredId,
    body: Waiving,
  }),
  answer: Finding,
}))();
const getComplianceReport = exports.getComplianceReport = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    check_id: RegisteredId,
  }),
}))();
const listDisclosures = exports.listDisclosures = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    status: DisclosureStatus.exactOptional(),
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: DisclosurePage,
}))();
const createDisclosure = exports.createDisclosure = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: DisclosureCreate,
  }),
  answer: Disclosure,
}))();
const getDisclosure = exports.getDisclosure = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    disclosure_id: RegisteredId,
  }),
  answer: Disclosure,
}))();
const updateDisclosure = exports.updateDisclosure = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    disclosure_id: RegisteredId,
    body: DisclosureUpdate,
  }),
  answer: Disclosure,
}))();
const deleteDisclosure = exports.deleteDisclosure = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    disclosure_id: RegisteredId,
  }),
}))();
const approveDisclosure = exports.approveDisclosure = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    disclosure_id: RegisteredId,
  }),
  answer: Disclosure,
}))();
const listBehaviorCodes = exports.listBehaviorCodes = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
    active: z.boolean().exactOptional(),
  }),
  answer: BehaviorCodePage,
}))();
const createBehaviorCode = exports.createBehaviorCode = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: BehaviorCodeCreate,
  }),
  answer: BehaviorCode,
}))();
const getBehaviorCode = exports.getBehaviorCode = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    code: BehaviorCodeName,
  }),
  answer: BehaviorCode,
}))();
const updateBehaviorCode = exports.updateBehaviorCode = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    code: BehaviorCodeName,
    body: BehaviorCodeUpdate,
  }),
  answer: BehaviorCode,
}))();
const deleteBehaviorCode = exports.deleteBehaviorCode = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    code: BehaviorCodeName,
  }),
}))();
const listBehaviorCodesOfSettings = exports.listBehaviorCodesOfSettings = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    limit: z.int().min(1).max(1000).exactOptional(),
    offset: z.int().min(0).max(1000000).exactOptional(),
  }),
  answer: BehaviorCodeList,
}))();
const listBehaviorCodesUnderscored = exports.listBehaviorCodesUnderscored = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    limit: z.int().min(1).max(1000).exactOptional(),
    offset: z.int().min(0).max(1000000).exactOptional(),
  }),
  answer: BehaviorCodeList,
}))();
const listBehaviorCodesOfSis = exports.listBehaviorCodesOfSis = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    limit: z.int().min(1).max(1000).exactOptional(),
    offset: z.int().min(0).max(1000000).exactOptional(),
  }),
  answer: BehaviorCodeList,
}))();
const listSchools = exports.listSchools = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: SchoolPage,
}))();
const createSchool = exports.createSchool = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: SchoolCreate,
  }),
  answer: School,
}))();
const getSchool = exports.getSchool = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    school_id: SchoolId,
  }),
  answer: School,
}))();
const updateSchool = exports.updateSchool = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    school_id: SchoolId,
    body: SchoolUpdate,
  }),
  answer: School,
}))();
const deleteSchool = exports.deleteSchool = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    school_id: SchoolId,
  }),
}))();
const getSchoolCalendar = exports.getSchoolCalendar = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    school_id: SchoolId,
    school_year: SchoolYear,
  }),
  answer: SchoolCalendar,
}))();
const putSchoolCalendar = exports.putSchoolCalendar = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    school_id: SchoolId,
    school_year: SchoolYear,
    body: SchoolCalendarUpdate,
  }),
  answer: SchoolCalendar,
}))();
const deleteSchoolCalendar = exports.deleteSchoolCalendar = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    school_id: SchoolId,
    school_year: SchoolYear,
  }),
}))();
const listSchoolPeople = exports.listSchoolPeople = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
    kind: PersonKind.exactOptional(),
    grade: Grade.exactOptional(),
    school_id: SchoolId.exactOptional(),
  }),
  answer: SchoolPersonPage,
}))();
const createSchoolPerson = exports.createSchoolPerson = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: SchoolPersonCreate,
  }),
  answer: SchoolPerson,
}))();
const getSchoolPerson = exports.getSchoolPerson = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    person_id: PersonId,
  }),
  answer: SchoolPerson,
}))();
const updateSchoolPerson = exports.updateSchoolPerson = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    person_id: PersonId,
    body: SchoolPersonUpdate,
  }),
  answer: SchoolPerson,
}))();
const deleteSchoolPerson = exports.deleteSchoolPerson = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    person_id: PersonId,
  }),
}))();
const listIncidents = exports.listIncidents = /* @__PURE__ */ (() => ({
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
const createIncident = exports.createIncident = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: IncidentCreate,
  }),
  answer: Incident,
}))();
const getIncident = exports.getIncident = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    incident_id: IncidentId,
  }),
  answer: Incident,
}))();
const updateIncident = exports.updateIncident = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    incident_id: IncidentId,
    body: IncidentUpdate,
  }),
  answer: Incident,
}))();
const changeIncidentStatus = exports.changeIncidentStatus = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    incident_id: IncidentId,
    body: IncidentStatusChange,
  }),
  answer: Incident,
}))();
const addParticipant = exports.addParticipant = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    incident_id: IncidentId,
    body: ParticipantCreate,
  }),
  answer: Participant,
}))();
const updateParticipant = exports.updateParticipant = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    incident_id: IncidentId,
    participant_id: ParticipantId,
    body: ParticipantUpdate,
  }),
  answer: Participant,
}))();
const removeParticipant = exports.removeParticipant = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    incident_id: IncidentId,
    participant_id: ParticipantId,
  }),
}))();
const addConsequence = exports.addConsequence = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    incident_id: IncidentId,
    body: ConsequenceCreate,
  }),
  answer: Consequence,
}))();
const updateConsequence = exports.updateConsequence = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    incident_id: IncidentId,
    consequence_id: ConsequenceId,
    body: ConsequenceUpdate,
  }),
  answer: Consequence,
}))();
const removeConsequence = exports.removeConsequence = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    incident_id: IncidentId,
    consequence_id: ConsequenceId,
  }),
}))();
const addNotice = exports.addNotice = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    incident_id: IncidentId,
    body: NoticeCreate,
  }),
  answer: Notice,
}))();
const updateNotice = exports.updateNotice = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    incident_id: IncidentId,
    notice_id: NoticeId,
    body: NoticeUpdate,
  }),
  answer: Notice,
}))();
const listConsequenceTypes = exports.listConsequenceTypes = /* @__PURE__ */ (() => ({
  request: z.looseObject({}),
  answer: ConsequenceTypeList,
}))();
const listChildren = exports.listChildren = /* @__PURE__ */ (() => ({
  request: z.looseObject({}),
  answer: ChildList,
}))();
const saveChild = exports.saveChild = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: ChildUpsert,
  }),
  answer: Child,
}))();
const getChildSettings = exports.getChildSettings = /* @__PURE__ */ (() => ({
  request: z.looseObject({}),
  answer: ChildSettings,
}))();
const setChildSettings = exports.setChildSettings = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: ChildSettingsChoice,
  }),
  answer: ChildSettings,
}))();
const listChildConsents = exports.listChildConsents = /* @__PURE__ */ (() => ({
  request: z.looseObject({}),
  answer: ChildConsentList,
}))();
const giveChildConsent = exports.giveChildConsent = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: ChildConsentGiven,
  }),
  answer: ChildConsent,
}))();
const getChildConsent = exports.getChildConsent = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    consent_id: ChildConsentId,
  }),
  answer: ChildConsent,
}))();
const withdrawChildConsent = exports.withdrawChildConsent = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    consent_id: ChildConsentId,
  }),
  answer: ChildConsent,
}))();
const getChild = exports.getChild = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    child_id: ChildId,
  }),
  answer: Child,
}))();
const updateChild = exports.updateChild = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    child_id: ChildId,
    body: ChildUpdate,
  }),
  answer: Child,
}))();
const deleteChild = exports.deleteChild = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    child_id: ChildId,
  }),
}))();
const exportChild = exports.exportChild = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    child_id: ChildId,
  }),
  answer: ChildExport,
}))();
const recordFlashcard = exports.recordFlashcard = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    child_id: ChildId,
    body: FlashcardEvent,
  }),
  answer: EventReward,
}))();
const recordChore = exports.recordChore = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    child_id: ChildId,
    body: ChoreEvent,
  }),
  answer: EventReward,
}))();
const recordOutdoor = exports.recordOutdoor = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    child_id: ChildId,
    body: OutdoorEvent,
  }),
  answer: EventReward,
}))();
const recordAffirmation = exports.recordAffirmation = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    child_id: ChildId,
    body: AffirmationEvent,
  }),
  answer: EventReward,
}))();
const getDashboard = exports.getDashboard = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    child_id: ChildId,
  }),
  answer: Dashboard,
}))();
const listAffirmations = exports.listAffirmations = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    childId: ChildId,
    include: Inclusion.exactOptional(),
  }),
  answer: AffirmationList,
}))();
const listSubjects = exports.listSubjects = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    childId: ChildId,
    include: Inclusion.exactOptional(),
  }),
  answer: SubjectList,
}))();
const listFlashcards = exports.listFlashcards = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    childId: ChildId,
    subjectId: ContentId,
    difficulty: Difficulty.exactOptional(),
    include: Inclusion.exactOptional(),
  }),
  answer: FlashcardList,
}))();
const listDailyChores = exports.listDailyChores = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    childId: ChildId,
    include: Inclusion.exactOptional(),
  }),
  answer: ChoreList,
}))();
const listOutdoorActivities = exports.listOutdoorActivities = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    childId: ChildId,
    isDaily: z.boolean().exactOptional(),
    include: Inclusion.exactOptional(),
  }),
  answer: OutdoorActivityList,
}))();
const listDueCards = exports.listDueCards = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    childId: ChildId,
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: DueCardList,
}))();
const getSchoolSummary = exports.getSchoolSummary = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    group_by: SummaryGrouping,
    from: LedgerDate,
    to: LedgerDate,
    school_id: SchoolId.exactOptional(),
    compare: SummaryComparison.exactOptional(),
    suppress_below: SuppressBelow.exactOptional(),
  }),
}))();
const getPersonHistory = exports.getPersonHistory = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    person_id: PersonId,
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: PersonHistory,
}))();
const listRepeatOffenders = exports.listRepeatOffenders = /* @__PURE__ */ (() => ({
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
const listPeopleOut = exports.listPeopleOut = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    on: LedgerDate.exactOptional(),
    school_id: SchoolId.exactOptional(),
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: PeopleOut,
}))();
const exportSchool = exports.exportSchool = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: SchoolExport,
  }),
  answer: JobAccepted,
}))();
const listRecordDisclosures = exports.listRecordDisclosures = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    person_id: PersonId,
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: RecordDisclosurePage,
}))();
const recordDisclosure = exports.recordDisclosure = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    person_id: PersonId,
    body: RecordDisclosureCreate,
  }),
  answer: RecordDisclosure,
}))();
const getPersonCopy = exports.getPersonCopy = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    person_id: PersonId,
  }),
}))();
const recordRequest = exports.recordRequest = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    person_id: PersonId,
    body: RecordRequestCreate,
  }),
  answer: RecordRequest,
}))();
const listRecordRequests = exports.listRecordRequests = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    status: RequestStatus.exactOptional(),
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: RecordRequestPage,
}))();
const decideRequest = exports.decideRequest = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    request_id: PrivacyRecordId,
    body: RequestDecision,
  }),
  answer: RecordRequest,
}))();
const attachStatement = exports.attachStatement = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    request_id: PrivacyRecordId,
    body: StatementAttach,
  }),
  answer: RecordRequest,
}))();
const placeHold = exports.placeHold = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    person_id: PersonId,
    body: LegalHoldCreate,
  }),
  answer: LegalHold,
}))();
const listHolds = exports.listHolds = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: LegalHoldPage,
}))();
const releaseHold = exports.releaseHold = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    hold_id: PrivacyRecordId,
  }),
  answer: LegalHold,
}))();
const getSchoolSettings = exports.getSchoolSettings = /* @__PURE__ */ (() => ({
  request: z.looseObject({}),
  answer: SchoolSettings,
}))();
const updateSchoolSettings = exports.updateSchoolSettings = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    body: SchoolSettingsUpdate,
  }),
  answer: SchoolSettings,
}))();
const listPurgedCounts = exports.listPurgedCounts = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    page: z.int().min(1).max(1000000).exactOptional(),
    limit: z.int().min(1).max(100).exactOptional(),
  }),
  answer: PurgedCountPage,
}))();
const listAuditEntries = exports.listAuditEntries = /* @__PURE__ */ (() => ({
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
const exportAuditLog = exports.exportAuditLog = /* @__PURE__ */ (() => ({
  request: z.looseObject({
    event: EventName.exactOptional(),
    actor: z.string().min(1).refine(...k.atMost(255)).regex(k.pattern("^[^\\u0000]+$")).exactOptional(),
    since: z.iso.datetime({ offset: true }).exactOptional(),
    until: z.iso.datetime({ offset: true }).exactOptional(),
  }),
}))();
const checks = exports.checks = (options) => k.checks({
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
