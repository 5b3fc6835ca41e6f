// Generated from openapi.yaml by codegen; edit the contract instead.
import type * as c from "./core.js";

/** Whatever belongs to the command, by name. */
export type AnyObject = { [name: string]: unknown } | null;

/** The outcome of a command that has no resource. */
export interface StandardResponse {
  success: boolean;
  /** What was done, for people. */
  message: string;
  data: AnyObject;
}

/** An e-mail address. */
export type Email = string;

/** What the user is called. */
export type PersonName = string;

/**
 * A text with at least one character that people see: not white space, control characters and what Unicode calls
 * default ignorable alone.
 */
export type VisibleText = string;

/** What people are to read as its name. */
export type ChosenName = string;

/** A part of the name or the address, in any case. */
export type SearchText = string;

/** The tenant whose data is worked on. */
export type TenantName = string;

/** One or more entity tags (RFC 9110, section 8.8.3), or `*`. */
export type EntityTags = string;

/** Where a page stands among all pages. */
export interface Pagination {
  total: number;
  page: number;
  page_size: number;
  total_pages: number;
  has_next: boolean;
  has_prev: boolean;
}

/** What went wrong, for programs. */
export type ErrorCode =
  | "MALFORMED_REQUEST"
  | "HOST_NOT_ALLOWED"
  | "UNAUTHENTICATED"
  | "FORBIDDEN"
  | "NOT_FOUND"
  | "METRICS_ELSEWHERE"
  | "PROJECT_NOT_FOUND"
  | "JOB_NOT_FOUND"
  | "ARTIFACT_NOT_FOUND"
  | "ACCOUNT_REQUIRED"
  | "CSRF_REFUSED"
  | "CURRENT_PASSWORD_WRONG"
  | "CONFIRMATION_REQUIRED"
  | "VERIFIED_EMAIL_REQUIRED"
  | "CODE_WRONG"
  | "CODE_REQUIRED"
  | "INVALID_CREDENTIALS"
  | "SECOND_FACTOR_REQUIRED"
  | "SECOND_FACTOR_INVALID"
  | "EMAIL_NOT_VERIFIED"
  | "REFRESH_TOKEN_INVALID"
  | "PROVIDER_LOGIN_REFUSED"
  | "PROVIDER_NOT_FOUND"
  | "PROVIDER_UNAVAILABLE"
  | "USER_NOT_FOUND"
  | "SESSION_NOT_FOUND"
  | "SERVICE_ACCOUNT_NOT_FOUND"
  | "API_KEY_NOT_FOUND"
  | "ORGANIZATION_NOT_FOUND"
  | "MEMBER_NOT_FOUND"
  | "INVITATION_NOT_FOUND"
  | "EMAIL_TAKEN"
  | "PASSWORD_NOT_SET"
  | "ONE_TIME_TOKEN_INVALID"
  | "OWN_ACCOUNT"
  | "LAST_SUPER_ADMIN"
  | "LAST_OWNER"
  | "SESSION_REQUIRED"
  | "SECOND_FACTOR_ENABLED"
  | "SECOND_FACTOR_NOT_ENROLLED"
  | "SLUG_TAKEN"
  | "ALREADY_MEMBER"
  | "ALREADY_INVITED"
  | "API_KEY_REVOKED"
  | "JOB_FINISHED"
  | "JOB_NOT_FAILED"
  | "ARTIFACT_EXPIRED"
  | "INVITATION_FOR_ANOTHER"
  | "PASSWORD_REFUSED"
  | "CANDIDATE_NOT_FOUND"
  | "TOO_MANY_FAILURES"
  | "TOO_MANY_JOBS"
  | "LEDGER_ACCOUNT_NOT_FOUND"
  | "ACCOUNT_UNKNOWN"
  | "CURRENCY_UNKNOWN"
  | "AMOUNT_INVALID"
  | "BASE_CURRENCY_FIXED"
  | "LEDGER_ARCHIVED"
  | "TIME_ZONE_UNKNOWN"
  | "ACCOUNT_UNSUITABLE"
  | "FX_RATE_INVALID"
  | "ACCOUNT_CODE_TAKEN"
  | "ACCOUNT_IN_USE"
  | "ACCOUNT_HAS_CHILDREN"
  | "SUB_TYPE_INVALID"
  | "ACCOUNT_PARENT_INVALID"
  | "RATE_NOT_FOUND"
  | "REGISTERED_NOT_FOUND"
  | "REGISTERED_IN_USE"
  | "REFERENCE_UNKNOWN"
  | "REGISTER_VALUE_REFUSED"
  | "CHECK_NOT_FOUND"
  | "FINDING_NOT_FOUND"
  | "FINDING_NOT_OPEN"
  | "CHECK_SPAN_REQUIRED"
  | "CHECK_SPAN_UNKNOWN"
  | "RULES_UNKNOWN"
  | "DISCLOSURE_NOT_FOUND"
  | "DISCLOSURE_WRONG_STATE"
  | "FIGURE_UNKNOWN"
  | "RATE_EXISTS"
  | "REPORT_DAYS_INVALID"
  | "SETTINGS_INCOMPLETE"
  | "CURSOR_INVALID"
  | "TOO_MANY_NOTES"
  | "IMPORT_REPEATED"
  | "CSV_NOT_UTF8"
  | "CSV_WRONG_DELIMITER"
  | "CSV_HEADER_WRONG"
  | "CSV_TOO_MANY_ROWS"
  | "CSV_EMPTY"
  | "ENTRY_NOT_FOUND"
  | "SEPARATION_OF_DUTIES"
  | "ENTRY_WRONG_STATE"
  | "REFERENCE_TAKEN"
  | "OPENING_EXISTS"
  | "PERIOD_CLOSED"
  | "PERIOD_LOCKED"
  | "ALREADY_REVERSED"
  | "ENTRY_UNBALANCED"
  | "ACCOUNT_INACTIVE"
  | "ACCOUNT_NOT_POSTABLE"
  | "CURRENCY_NOT_ALLOWED"
  | "FX_RATE_REQUIRED"
  | "NO_PERIOD"
  | "DATE_INVALID"
  | "FISCAL_YEAR_NOT_FOUND"
  | "PERIOD_NOT_FOUND"
  | "FISCAL_YEAR_OVERLAPS"
  | "FISCAL_YEAR_INVALID"
  | "FISCAL_YEAR_WRONG_STATE"
  | "PERIOD_HAS_UNPOSTED"
  | "EARLIER_PERIOD_OPEN"
  | "LATER_PERIOD_CLOSED"
  | "PERIOD_WRONG_STATE"
  | "REVALUATION_PENDING"
  | "BEHAVIOR_CODE_NOT_FOUND"
  | "BEHAVIOR_CODE_EXISTS"
  | "BEHAVIOR_CODE_IN_USE"
  | "SCHOOL_NOT_FOUND"
  | "SCHOOL_UNKNOWN"
  | "SCHOOL_IN_USE"
  | "CALENDAR_NOT_FOUND"
  | "CALENDAR_INVALID"
  | "SPAN_INVALID"
  | "PERSON_NOT_FOUND"
  | "PERSON_EXISTS"
  | "PERSON_IN_USE"
  | "INCIDENT_NOT_FOUND"
  | "INCIDENT_CLOSED"
  | "INCIDENT_WRONG_STATE"
  | "INCIDENT_INCOMPLETE"
  | "REASON_REQUIRED"
  | "MOMENT_INVALID"
  | "BEHAVIOR_CODE_UNKNOWN"
  | "PERSON_UNKNOWN"
  | "PARTICIPANT_NOT_FOUND"
  | "PARTICIPANT_EXISTS"
  | "TOO_MANY_PARTICIPANTS"
  | "PARTICIPANT_HAS_CONSEQUENCES"
  | "PARTICIPANT_NOT_PERPETRATOR"
  | "CONSEQUENCE_NOT_FOUND"
  | "SUSPENSIONS_OVERLAP"
  | "CONSEQUENCE_DAYS_INVALID"
  | "NOTICE_NOT_FOUND"
  | "CHILD_NOT_FOUND"
  | "CHILD_ID_TAKEN"
  | "CHILD_VALUE_REFUSED"
  | "TOO_MANY_CHILDREN"
  | "OWN_TENANT_REQUIRED"
  | "CONSENT_REQUIRED"
  | "CONSENT_NOT_FOUND"
  | "EVENT_ID_REUSED"
  | "FLASHCARD_OF_ANOTHER_SUBJECT"
  | "CHILD_UNKNOWN"
  | "SUBJECT_UNKNOWN"
  | "REPORT_SPAN_TOO_LONG"
  | "EXPORT_EMPTY"
  | "RECORDED_TOO_EARLY"
  | "THREAT_REQUIRED"
  | "INCIDENT_NOT_OF_PERSON"
  | "RECORD_REQUEST_NOT_FOUND"
  | "RECORD_REQUEST_CLOSED"
  | "STATEMENT_REFUSED"
  | "LEGAL_HOLD_NOT_FOUND"
  | "LEGAL_HOLD_RELEASED"
  | "METHOD_NOT_ALLOWED"
  | "NOT_ACCEPTABLE"
  | "IDEMPOTENCY_KEY_REUSED"
  | "IDEMPOTENCY_KEY_IN_PROGRESS"
  | "PROJECT_CHANGED"
  | "PRECONDITION_FAILED"
  | "CONTENT_TOO_LARGE"
  | "UNSUPPORTED_MEDIA_TYPE"
  | "VALIDATION_FAILED"
  | "UPGRADE_REQUIRED"
  | "PRECONDITION_REQUIRED"
  | "RATE_LIMITED"
  | "INTERNAL_ERROR"
  | "SERVICE_UNAVAILABLE"
  | "TIMEOUT";

/** A part of a request. */
export type RequestPlace = "path" | "query" | "header" | "cookie" | "body";

/** One place where a request does not fit the contract. */
export interface FieldError {
  in: c.Open<RequestPlace>;
  /** The name of the parameter, or the dotted path in the body. */
  field: string;
  /** What is wrong, for programs. */
  code: string;
  /** What is wrong, for people. */
  message: string;
}

/** Every place where a request does not fit the contract. */
export type FieldErrors = FieldError[];

/** Parts of the service. */
export type PartNames = PartNamesItem[];

/** More about an error, depending on its code. */
export interface ErrorDetails {
  errors?: FieldErrors;
  parts?: PartNames;
  [name: string]: unknown;
}

/** The one shape of every error. */
export interface Error {
  error_code: c.Open<ErrorCode>;
  /** What went wrong, for people. */
  message: string;
  details: ErrorDetails;
  /** The id to quote when asking about the error. */
  request_id: string;
}

/** 15 to 128 characters of any kind; common ones, and those with one's name or address in them, are refused. */
export type NewPassword = string;

/** A password as it was set. */
export type Password = string;

/** A token from a mail; it can be used once. */
export type OneTimeToken = string;

/** The user's number. */
export type UserId = number;

/** What a user may; each role includes the ones before it. */
export type Role = "user" | "admin" | "super_admin";

/** An account. */
export interface User {
  id: UserId;
  email: Email;
  name: PersonName;
  role: c.Open<Role>;
  time_zone: ChosenTimeZone;
  is_active: boolean;
  is_email_verified: boolean;
  has_password: boolean;
  has_second_factor: boolean;
  created_at: string;
  updated_at: string;
  last_login_at: string | null;
}

/** The time zone in which today is today, by its name in the IANA database; null is the service's own. */
export type ChosenTimeZone = string | null;

/** What a new account starts with. */
export interface RegistrationRequest {
  email: Email;
  name: ChosenName;
  password: NewPassword;
}

/** Whom it concerns. */
export interface EmailRequest {
  email: Email;
}

/** The token from the mail, and the new password. */
export interface PasswordResetConfirmation {
  token: OneTimeToken;
  password: NewPassword;
}

/** The token from the mail. */
export interface TokenRequest {
  token: OneTimeToken;
}

/** The token from the mail, and the account's password unless it is the browser that asked for it. */
export interface EmailConfirmation {
  token: OneTimeToken;
  password?: Password;
}

/** The fields to change; absent ones stay as they are. */
export interface OwnUserUpdate {
  name?: ChosenName;
  time_zone?: ChosenTimeZone;
}

/** The new address, the current password, and where there is a second factor a code. */
export interface EmailChangeRequest {
  email: Email;
  current_password: Password;
  code?: SecondFactorCode;
}

/** The current password and the new one, and where there is a second factor a code. */
export interface PasswordChange {
  current_password: Password;
  new_password: NewPassword;
  code?: SecondFactorCode;
}

/** The entry's number. */
export type AuditEntryId = number;

/** What happened. */
export type EventName = string;

/** What kind of caller it was. */
export type ActorKind = "user" | "service" | "anonymous" | "system";

/** Where the next page begins; opaque. */
export type Cursor = string;

/** Something that happened; `hash` covers it and everything before it. */
export interface AuditEntry {
  id: AuditEntryId;
  occurred_at: string;
  event: EventName;
  operation: string | null;
  actor_kind: c.Open<ActorKind>;
  actor_issuer: string | null;
  actor_subject: string | null;
  actor_tenant: string | null;
  target: string | null;
  client_address: string | null;
  request_id: string | null;
  details: AnyObject;
  /** The place in the chain; null until it is sealed, a moment later. */
  sequence: number | null;
  /** SHA-256 in hexadecimal; null until it is sealed. */
  hash: string | null;
}

/** Entries, newest first. */
export type AuditEntryList = AuditEntry[];

/** A page of the audit log; `next_cursor` leads to the older ones. */
export interface AuditPage {
  data: AuditEntryList;
  /** Null at the end. */
  next_cursor: string | null;
}

/** A card that the child is to be asked. */
export interface DueCard {
  id: ContentId;
  subjectId: ContentId;
  question: ContentText;
  answer: ContentText;
  acceptableAnswers: AcceptableAnswers;
  difficulty: c.Open<Difficulty>;
  /** Since when it is due; null where it is new to the child. */
  dueAt: string | null;
}

/** Cards, those that are due first. */
export type DueCardList = DueCard[];

/** A channel that wants to know who opens it. */
export type ChannelName = "watchJob";

/**
 * The parameters of the channel's path, by name. Whether what they name is there, and the caller's, is found out
 * when the channel is opened.
 */
export type ChannelParameters = { [name: string]: ChannelParametersValue };

/** What the ticket is to open. */
export interface ChannelTicketRequest {
  channel: ChannelName;
  parameters: ChannelParameters;
}

/** A ticket, for `?ticket=`; it opens the channel once. */
export interface ChannelTicket {
  ticket: string;
  /** In seconds. */
  expires_in: number;
}

/** The server is about to restart; come back after so many seconds. */
export interface ChannelGoingAway {
  event: "going_away";
  retry_after: number;
}

/** Who the client is, within five seconds of opening. */
export interface ChannelAuth {
  event: "auth";
  token: ChannelToken;
}

/** A newer token of the same user, before the older one expires. */
export interface ChannelAuthRefresh {
  event: "auth.refresh";
  token: ChannelToken;
}

/** An access token. */
export type ChannelToken = string;

/** The child's id, chosen by the client or given by the service. */
export type ChildId = string;

/** The id that the child has or is to have; null or an empty one has the service choose. */
export type ChosenChildId = string | null;

/** What the child is called here; a first name or a nickname suffices. */
export type ChildName = string;

/** The day of birth. It is not in the future, and nobody is older than 18. */
export type Birthday = string;

/** How exactly the day of birth is known; of a month the first day is kept. */
export type BirthdayPrecision = "day" | "month";

/** Something that the child likes. */
export type Interest = string;

/** What the child likes. Blanks around are cut off, and repetitions in any case are dropped. */
export type Interests = Interest[];

/** The name of a picture that the client has, no address. */
export type Avatar = string | null;

/** A child of the caller's account. */
export interface Child {
  id: ChildId;
  name: ChildName;
  birthday: Birthday;
  birthdayPrecision?: c.Open<BirthdayPrecision>;
  interests: Interests;
  avatar: Avatar;
}

/** Children, newest first. */
export type ChildList = Child[];

/** A child as it is to be kept. What is absent is null afterwards. */
export interface ChildUpsert {
  id?: ChosenChildId;
  name: string;
  birthday: Birthday;
  birthdayPrecision?: BirthdayPrecision;
  interests: Interests;
  avatar?: Avatar;
}

/** The fields to change; absent ones stay as they are. */
export interface ChildUpdate {
  name?: string;
  birthday?: Birthday;
  birthdayPrecision?: BirthdayPrecision;
  interests?: Interests;
  avatar?: Avatar;
}

/** The day that a week begins with. */
export type WeekStart = "sunday" | "monday";

/** Whether one missed day a week leaves a streak whole. */
export type StreakFreeze = boolean;

/** Points that a child is to make in a day. */
export type DailyGoal = number;

/** What holds for the children of the account. */
export interface ChildSettings {
  time_zone: ChosenTimeZone;
  effective_time_zone: TimeZoneName;
  week_starts_on: c.Open<WeekStart>;
  has_streak_freeze: StreakFreeze;
  daily_goal: DailyGoal;
  /** Whether a child is kept only where parental consent stands. */
  is_consent_required: boolean;
  /** When children are erased that nothing happens to until then, if any is about to be. */
  erased_from: string | null;
}

/** What is to hold for the children of the account. */
export interface ChildSettingsChoice {
  time_zone?: ChosenTimeZone;
  week_starts_on?: WeekStart;
  has_streak_freeze?: StreakFreeze;
  daily_goal?: DailyGoal;
}

/** The record's number. */
export type ChildConsentId = number;

/** The version of the notice that was agreed to. */
export type ChildConsentVersion = string;

/** How it was made sure that a parent agrees (16 CFR 312.5(b); a declaration is for places that ask no more). */
export type ChildConsentMethod =
  | "signed_form"
  | "card_payment"
  | "phone_call"
  | "video_call"
  | "government_id"
  | "face_match"
  | "knowledge_questions"
  | "email_plus"
  | "text_message_plus"
  | "declaration";

/** A record of parental consent. It stands until it is withdrawn. */
export interface ChildConsent {
  id: ChildConsentId;
  /** Who recorded it: the subject of the token. */
  owner_sub: string;
  version: ChildConsentVersion;
  method: c.Open<ChildConsentMethod>;
  at: string;
  withdrawn_at: string | null;
}

/** Records of consent, newest first. */
export type ChildConsentList = ChildConsent[];

/** What a parent agreed to, and how. */
export interface ChildConsentGiven {
  version: ChildConsentVersion;
  method: ChildConsentMethod;
}

/** A text as it is kept. */
export type KeptText = string | null;

/** Something that the child did. Answers go after 30 days. */
export interface KeptEvent {
  kind: string;
  occurred_at: string;
  received_at: string;
  local_day: string;
  event_id: KeptText;
  subject_id: KeptText;
  item_id: KeptText;
  is_correct: boolean | null;
  claimed_correct: boolean | null;
  answer: KeptText;
  milliseconds: number | null;
  is_repeat: boolean;
  points: number;
}

/** What the child did, in the order of its arrival. */
export type KeptEvents = KeptEvent[];

/** What the child did on a day. */
export interface KeptDay {
  local_day: string;
  flashcards: number;
  flashcards_correct: number;
  chores: number;
  outdoor: number;
  affirmations: number;
  points: number;
}

/** Days on which the child did something, oldest first. */
export type KeptDays = KeptDay[];

/** How the child gets on in a subject. */
export interface KeptSubject {
  subject_id: string;
  completed: number;
  correct: number;
  first_tries: number;
  /** The last ten answers as bits, the newest the lowest; a right one is 1. */
  recent: number;
}

/** How the child gets on in each subject. */
export type KeptSubjects = KeptSubject[];

/** Something that the child achieved. */
export interface KeptAchievement {
  achievement_id: string;
  unlocked_at: string;
}

/** What the child achieved, oldest first. */
export type KeptAchievements = KeptAchievement[];

/** When the child is asked a card again, as FSRS has it. */
export interface KeptCard {
  flashcard_id: string;
  state: number;
  step: number | null;
  /** In days. */
  stability: number | null;
  difficulty: number | null;
  due_at: string;
  last_review_at: string | null;
  introduced_on: string;
  reviews: number;
}

/** The cards that the child was asked. */
export type KeptCards = KeptCard[];

/** Everything that is kept of a child, and of its parent's consent. */
export interface ChildExport {
  exported_at: string;
  child: Child;
  created_at: string;
  updated_at: string;
  settings: ChildSettings;
  consents: ChildConsentList;
  days: KeptDays;
  subjects: KeptSubjects;
  achievements: KeptAchievements;
  cards: KeptCards;
  events: KeptEvents;
}

/** How progress is measured, in whole months or in days. */
export type ProgressMeasure = "months" | "days";

/** When an obligation is satisfied. */
export type RecognitionMethod = "over_time_straight" | "point_in_time";

/** What a contract promises, from a day to another, or at the day on which it is satisfied. */
export interface ObligationTerm {
  allocated: LedgerMoney;
  method: RecognitionMethod;
  starts_on?: OptionalLedgerDate;
  ends_on?: OptionalLedgerDate;
  satisfied_on?: OptionalLedgerDate;
}

/** What a contract promises, all of it. */
export type ObligationTerms = ObligationTerm[];

/** What a contract promises, from a day to another, or at the day on which it is satisfied. */
export interface Obligation {
  id: RegisteredId;
  allocated: LedgerMoney;
  method: c.Open<RecognitionMethod>;
  starts_on: OptionalLedgerDate;
  ends_on: OptionalLedgerDate;
  satisfied_on: OptionalLedgerDate;
}

/** What a contract promises, all of it. */
export type Obligations = Obligation[];

/** A sale to a customer; the price and what obligations are allocated are in its currency. */
export interface SalesContract {
  id: RegisteredId;
  name: RegisteredName;
  currency: CurrencyCode;
  price: LedgerMoney;
  starts_on: LedgerDate;
  ends_on: OptionalLedgerDate;
  measure: c.Open<ProgressMeasure>;
  revenue_account_id: LedgerAccountId;
  liability_account_id: LedgerAccountId;
  asset_account_id: LedgerAccountId;
  obligations: Obligations;
}

/** What is registered of a contract with a customer. */
export interface SalesContractCreate {
  name: ChosenName;
  currency: CurrencyCode;
  price: LedgerMoney;
  starts_on: LedgerDate;
  ends_on?: OptionalLedgerDate;
  measure?: ProgressMeasure;
  revenue_account_id: LedgerAccountId;
  liability_account_id: LedgerAccountId;
  asset_account_id: LedgerAccountId;
  obligations: ObligationTerms;
}

/** What is corrected of a contract with a customer; absent fields stay as they are. */
export interface SalesContractUpdate {
  name?: ChosenName;
  currency?: CurrencyCode;
  price?: LedgerMoney;
  starts_on?: LedgerDate;
  ends_on?: OptionalLedgerDate;
  measure?: ProgressMeasure;
  revenue_account_id?: LedgerAccountId;
  liability_account_id?: LedgerAccountId;
  asset_account_id?: LedgerAccountId;
  obligations?: ObligationTerms;
}

/** Contracts with customers, in the order in which they were registered. */
export type SalesContractList = SalesContract[];

/** A page of contracts with customers. */
export interface SalesContractPage {
  data: SalesContractList;
  pagination: Pagination;
}

/** What it is. */
export type InstrumentKind =
  | "trade_receivable"
  | "loan"
  | "bond"
  | "equity"
  | "derivative"
  | "borrowing"
  | "payable";

/** What it is held for, or null for a liability. */
export type OptionalBusinessModel = "hold" | "hold_and_sell" | "other";

/** How it is measured, at amortised cost (AC) or at fair value. */
export type InstrumentCategory = "AC" | "FVOCI_debt" | "FVOCI_equity" | "FVPL";

/** Principal that falls due. */
export interface Repayment {
  due_on: LedgerDate;
  principal: LedgerMoney;
}

/** Principal that falls due, by day; each day stands once. */
export type Repayments = Repayment[];

/** A financial asset or liability; the account is its current one where it has two. */
export interface Instrument {
  id: RegisteredId;
  name: RegisteredName;
  kind: c.Open<InstrumentKind>;
  account_id: LedgerAccountId;
  non_current_account_id: OptionalLedgerAccountId;
  allowance_account_id: OptionalLedgerAccountId;
  business_model: c.Open<OptionalBusinessModel> | null;
  /** Whether its cash flows are solely payments of principal and interest. */
  has_sppi: boolean | null;
  /** Whether changes of the fair value of equity were elected to bypass the result. */
  is_elected_fvoci: boolean;
  category: c.Open<InstrumentCategory>;
  ecl_assessed_on: OptionalLedgerDate;
  fair_value_level: OptionalFairValueLevel;
  repayments: Repayments;
}

/** What is registered of a financial instrument. */
export interface InstrumentCreate {
  name: ChosenName;
  kind: InstrumentKind;
  account_id: LedgerAccountId;
  non_current_account_id?: OptionalLedgerAccountId;
  allowance_account_id?: OptionalLedgerAccountId;
  business_model?: OptionalBusinessModel | null;
  /** Whether its cash flows are solely payments of principal and interest. */
  has_sppi?: boolean | null;
  /** Whether changes of the fair value of equity were elected to bypass the result. */
  is_elected_fvoci?: boolean;
  category: InstrumentCategory;
  ecl_assessed_on?: OptionalLedgerDate;
  fair_value_level?: OptionalFairValueLevel;
  repayments?: Repayments;
}

/** What is corrected of a financial instrument; absent fields stay as they are. */
export interface InstrumentUpdate {
  name?: ChosenName;
  kind?: InstrumentKind;
  account_id?: LedgerAccountId;
  non_current_account_id?: OptionalLedgerAccountId;
  allowance_account_id?: OptionalLedgerAccountId;
  business_model?: OptionalBusinessModel | null;
  /** Whether its cash flows are solely payments of principal and interest. */
  has_sppi?: boolean | null;
  /** Whether changes of the fair value of equity were elected to bypass the result. */
  is_elected_fvoci?: boolean;
  category?: InstrumentCategory;
  ecl_assessed_on?: OptionalLedgerDate;
  fair_value_level?: OptionalFairValueLevel;
  repayments?: Repayments;
}

/** Financial instruments, in the order in which they were registered. */
export type InstrumentList = Instrument[];

/** A page of financial instruments. */
export interface InstrumentPage {
  data: InstrumentList;
  pagination: Pagination;
}

/** What kind of asset it is to the standards. */
export type AssetClass = "ppe" | "intangible" | "investment_property";

/** What it is; land is not depreciated. */
export type AssetKind =
  | "land"
  | "building"
  | "plant"
  | "vehicle"
  | "furniture"
  | "software"
  | "goodwill"
  | "other";

/** How it is used up, evenly or by a share of what is left. */
export type DepreciationMethod = "straight_line" | "reducing";

/** What it is carried at. */
export type MeasurementModel = "cost" | "revaluation";

/** Property, plant, equipment, an intangible asset or an investment property. */
export interface Asset {
  id: RegisteredId;
  name: RegisteredName;
  asset_class: c.Open<AssetClass>;
  kind: c.Open<AssetKind>;
  cost_account_id: LedgerAccountId;
  accumulated_account_id: OptionalLedgerAccountId;
  expense_account_id: OptionalLedgerAccountId;
  acquired_on: LedgerDate;
  available_on: OptionalLedgerDate;
  cost: LedgerMoney;
  residual: LedgerMoney;
  life_months: OptionalMonths;
  method: c.Open<DepreciationMethod>;
  annual_rate: OptionalAnnualRate;
  model: c.Open<MeasurementModel>;
  fair_value_level: OptionalFairValueLevel;
  held_for_sale_on: OptionalLedgerDate;
  disposed_on: OptionalLedgerDate;
  proceeds: OptionalLedgerMoney;
  reviewed_on: OptionalLedgerDate;
  impairment_tested_on: OptionalLedgerDate;
  /** Whether it takes long to build, so that interest is part of its cost. */
  is_qualifying: boolean;
  financed_by_id: OptionalRegisteredId;
}

/** What is registered of an asset. */
export interface AssetCreate {
  name: ChosenName;
  asset_class: AssetClass;
  kind: AssetKind;
  cost_account_id: LedgerAccountId;
  accumulated_account_id?: OptionalLedgerAccountId;
  expense_account_id?: OptionalLedgerAccountId;
  acquired_on: LedgerDate;
  available_on?: OptionalLedgerDate;
  cost: LedgerMoney;
  residual?: LedgerMoney;
  life_months?: OptionalMonths;
  method?: DepreciationMethod;
  annual_rate?: OptionalAnnualRate;
  model?: MeasurementModel;
  fair_value_level?: OptionalFairValueLevel;
  held_for_sale_on?: OptionalLedgerDate;
  disposed_on?: OptionalLedgerDate;
  proceeds?: OptionalLedgerMoney;
  reviewed_on?: OptionalLedgerDate;
  impairment_tested_on?: OptionalLedgerDate;
  /** Whether it takes long to build, so that interest is part of its cost. */
  is_qualifying?: boolean;
  financed_by_id?: OptionalRegisteredId;
}

/** What is corrected of an asset; absent fields stay as they are. */
export interface AssetUpdate {
  name?: ChosenName;
  asset_class?: AssetClass;
  kind?: AssetKind;
  cost_account_id?: LedgerAccountId;
  accumulated_account_id?: OptionalLedgerAccountId;
  expense_account_id?: OptionalLedgerAccountId;
  acquired_on?: LedgerDate;
  available_on?: OptionalLedgerDate;
  cost?: LedgerMoney;
  residual?: LedgerMoney;
  life_months?: OptionalMonths;
  method?: DepreciationMethod;
  annual_rate?: OptionalAnnualRate;
  model?: MeasurementModel;
  fair_value_level?: OptionalFairValueLevel;
  held_for_sale_on?: OptionalLedgerDate;
  disposed_on?: OptionalLedgerDate;
  proceeds?: OptionalLedgerMoney;
  reviewed_on?: OptionalLedgerDate;
  impairment_tested_on?: OptionalLedgerDate;
  /** Whether it takes long to build, so that interest is part of its cost. */
  is_qualifying?: boolean;
  financed_by_id?: OptionalRegisteredId;
}

/** Assets, in the order in which they were registered. */
export type AssetList = Asset[];

/** A page of assets. */
export interface AssetPage {
  data: AssetList;
  pagination: Pagination;
}

/** What is leased. */
export type LeasedClass = string;

/** Why it is not recognised, where it is not. */
export type LeaseExemption = "none" | "short_term" | "low_value";

/** What is rented; the rate is annual, compounded with each payment. */
export interface Lease {
  id: RegisteredId;
  name: RegisteredName;
  asset_class: LeasedClass;
  commencement_on: LedgerDate;
  term_months: Months;
  payment: LedgerMoney;
  every_months: Months;
  /** Whether payments fall due at the beginning of what they are for. */
  is_in_advance: boolean;
  rate: AnnualRate;
  /** Whether the lessee may buy it. */
  has_purchase_option: boolean;
  exemption: c.Open<LeaseExemption>;
  life_months: OptionalMonths;
  rou_account_id: LedgerAccountId;
  rou_accumulated_account_id: LedgerAccountId;
  liability_current_account_id: LedgerAccountId;
  liability_non_current_account_id: LedgerAccountId;
  interest_account_id: LedgerAccountId;
  ended_on: OptionalLedgerDate;
}

/** What is registered of a lease. */
export interface LeaseCreate {
  name: ChosenName;
  asset_class: string;
  commencement_on: LedgerDate;
  term_months: Months;
  payment: LedgerMoney;
  every_months: Months;
  /** Whether payments fall due at the beginning of what they are for. */
  is_in_advance?: boolean;
  rate: AnnualRate;
  /** Whether the lessee may buy it. */
  has_purchase_option?: boolean;
  exemption?: LeaseExemption;
  life_months?: OptionalMonths;
  rou_account_id: LedgerAccountId;
  rou_accumulated_account_id: LedgerAccountId;
  liability_current_account_id: LedgerAccountId;
  liability_non_current_account_id: LedgerAccountId;
  interest_account_id: LedgerAccountId;
  ended_on?: OptionalLedgerDate;
}

/** What is corrected of a lease; absent fields stay as they are. */
export interface LeaseUpdate {
  name?: ChosenName;
  asset_class?: string;
  commencement_on?: LedgerDate;
  term_months?: Months;
  payment?: LedgerMoney;
  every_months?: Months;
  /** Whether payments fall due at the beginning of what they are for. */
  is_in_advance?: boolean;
  rate?: AnnualRate;
  /** Whether the lessee may buy it. */
  has_purchase_option?: boolean;
  exemption?: LeaseExemption;
  life_months?: OptionalMonths;
  rou_account_id?: LedgerAccountId;
  rou_accumulated_account_id?: LedgerAccountId;
  liability_current_account_id?: LedgerAccountId;
  liability_non_current_account_id?: LedgerAccountId;
  interest_account_id?: LedgerAccountId;
  ended_on?: OptionalLedgerDate;
}

/** Leases, in the order in which they were registered. */
export type LeaseList = Lease[];

/** A page of leases. */
export interface LeasePage {
  data: LeaseList;
  pagination: Pagination;
}

/** What is checked, a year or a period, by all rules of the framework or some of them. */
export interface CheckRequest {
  year_id?: RegisteredId;
  period_id?: RegisteredId;
  rules?: RuleIds;
}

/** The names of rules. */
export type RuleIds = RuleId[];

/** The names of the rules that were asked for, or null for all. */
export type AskedRules = RuleId[] | null;

/** The check that was made. */
export interface CheckResult {
  check_id: RegisteredId;
}

/** The rule that was asked last. */
export interface CheckProgress {
  rule_id: RuleId;
}

/** How many rules came to each result; what does not apply has not passed. */
export interface ResultCounts {
  /** Rules that came to this. */
  PASS: number;
  /** Rules that came to this. */
  FAIL: number;
  /** Rules that came to this. */
  WARNING: number;
  /** Rules that came to this. */
  INFO: number;
  /** Rules that came to this. */
  NOT_APPLICABLE: number;
}

/** A share of a hundred, to two decimals. */
export type PercentageShare = number;

/** A share of a hundred, to two decimals, or null where there is nothing to have a share of. */
export type OptionalShare = number | null;

/**
 * Findings weighed against disclosures, the weight of the rules that passed among those that could be asked, and
 * the share of rules that could be asked.
 */
export interface ComplianceScores {
  compliance_score: PercentageShare;
  pass_rate: OptionalShare;
  coverage: PercentageShare;
}

/** The last number of a fiscal year that was read. */
export interface CheckedYear {
  year_id: RegisteredId;
  /** The number of the last entry. */
  last_number: number;
}

/** The snapshot of the books that was read, by the last number of each year. */
export type CheckedYears = CheckedYear[];

/** A check of a span, which never changes. */
export interface CheckSummary {
  id: RegisteredId;
  /** What people call the span. */
  label: string;
  year_id: RegisteredId;
  period_id: OptionalRegisteredId;
  starts_on: LedgerDate;
  ends_on: LedgerDate;
  framework: c.Open<Framework>;
  rules: AskedRules;
  /** Changes with anything that rules say. */
  rule_set_version: string;
  snapshot: CheckedYears;
  counts: ResultCounts;
  scores: ComplianceScores;
  started_by: Subject;
  /** When it began. */
  started_at: string;
  /** When it was done. */
  finished_at: string;
  /** Whether no failure of the levels CRITICAL and HIGH is open. */
  is_ready_to_lock: boolean;
}

/** Checks, the latest first. */
export type CheckList = CheckSummary[];

/** A page of checks. */
export interface CheckPage {
  data: CheckList;
  pagination: Pagination;
}

/** What a rule came to. */
export interface RuleVerdict {
  rule_id: RuleId;
  standard: StandardCode;
  /** Where in the standard. */
  paragraph: string | null;
  level: c.Open<RuleLevel>;
  result: c.Open<RuleResult>;
  /** How many things it has to say. */
  findings: number;
  /** How many more were left out. */
  omitted: number;
}

/** What each rule came to. */
export type RuleVerdicts = RuleVerdict[];

/** A check of a span, with what each rule came to. */
export interface Check {
  id: RegisteredId;
  /** What people call the span. */
  label: string;
  year_id: RegisteredId;
  period_id: OptionalRegisteredId;
  starts_on: LedgerDate;
  ends_on: LedgerDate;
  framework: c.Open<Framework>;
  rules: AskedRules;
  /** Changes with anything that rules say. */
  rule_set_version: string;
  snapshot: CheckedYears;
  counts: ResultCounts;
  scores: ComplianceScores;
  started_by: Subject;
  /** When it began. */
  started_at: string;
  /** When it was done. */
  finished_at: string;
  /** Whether no failure of the levels CRITICAL and HIGH is open. */
  is_ready_to_lock: boolean;
  verdicts: RuleVerdicts;
}

/** Who took the responsibility, and why; null where nobody did. */
export interface OptionalWaiver {
  reason: LedgerText;
  waived_by: Subject;
  /** When. */
  waived_at: string;
}

/** Why somebody takes the responsibility. */
export interface Waiving {
  reason: LedgerText;
}

/** What a check has to say about one thing. */
export interface Finding {
  id: RegisteredId;
  check_id: RegisteredId;
  rule_id: RuleId;
  standard: StandardCode;
  /** Where in the standard. */
  paragraph: string | null;
  level: c.Open<RuleLevel>;
  result: c.Open<RuleResult>;
  /** What was found, with its figures. */
  message: string;
  /** What mends it. */
  suggested_correction: string;
  currency: CurrencyCode;
  amount: OptionalLedgerAmount;
  expected: OptionalLedgerAmount;
  entry_id: OptionalEntryId;
  account_id: OptionalLedgerAccountId;
  /** The register of what it is about. */
  object_kind: string | null;
  object_id: OptionalRegisteredId;
  waiver: OptionalWaiver | null;
}

/** Findings, in the order of their rules. */
export type FindingList = Finding[];

/** A page of findings. */
export interface FindingPage {
  data: FindingList;
  pagination: Pagination;
}

/** Findings, in the order of their rules. */
export type Findings = Finding[];

/**
 * Failures and warnings of a check against an earlier one; `earlier_id` is null where there is none. Each list
 * ends at five hundred.
 */
export interface CheckComparison {
  check_id: RegisteredId;
  earlier_id: OptionalRegisteredId;
  new: Findings;
  fixed: Findings;
  same: Findings;
  counts: ComparisonCounts;
}

/** How many there are of each. */
export interface ComparisonCounts {
  /** Findings. */
  new: number;
  /** Findings. */
  fixed: number;
  /** Findings. */
  same: number;
}

/** A line of a statement; `name` is what templates of disclosures call it. */
export interface ReportFigure {
  /** What templates call it. */
  name: string;
  /** What people call it. */
  label: string;
  amount: LedgerAmount;
}

/** The lines of a statement. */
export type ReportFigures = ReportFigure[];

/** A financial statement. */
export interface ReportStatement {
  /** Which it is. */
  title: string;
  lines: ReportFigures;
}

/** Balance sheet, income statement, cash flows and equity. */
export type ReportStatements = ReportStatement[];

/** A disclosure, with the figures that its template names. */
export interface ReportNote {
  id: RegisteredId;
  kind: c.Open<DisclosureKind>;
  standard: OptionalStandardCode;
  title: DisclosureTitle;
  /** Its text. */
  content: string;
  status: c.Open<DisclosureStatus>;
}

/** Disclosures of the span. */
export type ReportNotes = ReportNote[];

/**
 * What a check found, beside the statements that it is about. `findings` ends at five hundred; `statements` are
 * of the moment of the check; `has_changed` says whether entries were posted since.
 */
export interface ComplianceReport {
  /** What it is, and what it is not. */
  honesty: string;
  check: Check;
  /** Whether the books were written to since. */
  has_changed: boolean;
  base_currency: CurrencyCode;
  findings: Findings;
  disclosures: ReportNotes;
  statements: ReportStatements;
}

/** A page for the printer, with its own style and pictures and nothing from elsewhere. */
export type ReportPage = string;

/** What it is in the statements. */
export type DisclosureKind = "note" | "statement" | "annex";

/** Whether somebody else has approved it. */
export type DisclosureStatus = "draft" | "approved";

/**
 * What it answers. Rules look for statement_of_compliance, going_concern, policy_ppe, policy_leases,
 * policy_revenue, policy_instruments, policy_inventory, financing_liabilities, instrument_categories, leases,
 * prior_period_error and related_parties_ with a relationship.
 */
export type RequirementId = string;

/** What stands above it. */
export type DisclosureTitle = string;

/** Its text, in which `{{{total_assets}}}` stands for that figure of the report. */
export type DisclosureText = string;

/** A note, statement or annex of a span. */
export interface Disclosure {
  id: RegisteredId;
  kind: c.Open<DisclosureKind>;
  requirement_id: RequirementId;
  standard: OptionalStandardCode;
  starts_on: LedgerDate;
  ends_on: LedgerDate;
  title: DisclosureTitle;
  content: DisclosureText;
  status: c.Open<DisclosureStatus>;
  written_by: Subject;
  approved_by: OptionalSubject;
  approved_at: OptionalMoment;
}

/** A draft. */
export interface DisclosureCreate {
  kind: DisclosureKind;
  requirement_id: RequirementId;
  standard?: OptionalStandardCode;
  starts_on: LedgerDate;
  ends_on: LedgerDate;
  title: ChosenName;
  content: DisclosureText;
}

/** What is changed; absent fields stay as they are. */
export interface DisclosureUpdate {
  kind?: DisclosureKind;
  requirement_id?: RequirementId;
  standard?: OptionalStandardCode;
  starts_on?: LedgerDate;
  ends_on?: LedgerDate;
  title?: ChosenName;
  content?: DisclosureText;
}

/** Disclosures, the latest span first. */
export type DisclosureList = Disclosure[];

/** A page of disclosures. */
export interface DisclosurePage {
  data: DisclosureList;
  pagination: Pagination;
}

/** What the party is to the entity. */
export type Relationship =
  | "unrelated"
  | "parent"
  | "subsidiary"
  | "associate"
  | "joint_venture"
  | "director"
  | "key_management"
  | "shareholder"
  | "close_family"
  | "other_related";

/** Whom lines were agreed with. */
export interface Party {
  id: RegisteredId;
  name: RegisteredName;
  relationship: c.Open<Relationship>;
}

/** What is registered of a party. */
export interface PartyCreate {
  name: ChosenName;
  relationship: Relationship;
}

/** What is corrected of a party; absent fields stay as they are. */
export interface PartyUpdate {
  name?: ChosenName;
  relationship?: Relationship;
}

/** Parties, in the order in which they were registered. */
export type PartyList = Party[];

/** A page of parties. */
export interface PartyPage {
  data: PartyList;
  pagination: Pagination;
}

/** What a person declares of a span where there is nothing to recognise. */
export interface Assertion {
  id: RegisteredId;
  rule_id: RuleId;
  starts_on: LedgerDate;
  ends_on: LedgerDate;
  statement: LedgerText;
  made_by: Subject;
}

/** What is registered of an assertion. */
export interface AssertionCreate {
  rule_id: RuleId;
  starts_on: LedgerDate;
  ends_on: LedgerDate;
  statement: LedgerText;
}

/** What is corrected of an assertion; absent fields stay as they are. */
export interface AssertionUpdate {
  rule_id?: RuleId;
  starts_on?: LedgerDate;
  ends_on?: LedgerDate;
  statement?: LedgerText;
}

/** Assertions, in the order in which they were registered. */
export type AssertionList = Assertion[];

/** A page of assertions. */
export interface AssertionPage {
  data: AssertionList;
  pagination: Pagination;
}

/** How likely it is that somebody has to pay. */
export type Probability = "probable" | "possible" | "remote";

/** An obligation of uncertain timing or amount. */
export interface Provision {
  id: RegisteredId;
  name: RegisteredName;
  account_id: LedgerAccountId;
  probability: c.Open<Probability>;
  estimate: LedgerMoney;
  reviewed_on: OptionalLedgerDate;
  disclosure_id: OptionalRegisteredId;
}

/** What is registered of a provision. */
export interface ProvisionCreate {
  name: ChosenName;
  account_id: LedgerAccountId;
  probability: Probability;
  estimate: LedgerMoney;
  reviewed_on?: OptionalLedgerDate;
  disclosure_id?: OptionalRegisteredId;
}

/** What is corrected of a provision; absent fields stay as they are. */
export interface ProvisionUpdate {
  name?: ChosenName;
  account_id?: LedgerAccountId;
  probability?: Probability;
  estimate?: LedgerMoney;
  reviewed_on?: OptionalLedgerDate;
  disclosure_id?: OptionalRegisteredId;
}

/** Provisions, in the order in which they were registered. */
export type ProvisionList = Provision[];

/** A page of provisions. */
export interface ProvisionPage {
  data: ProvisionList;
  pagination: Pagination;
}

/** Whether it tells of conditions that were there at the end already. */
export type SubsequentEventKind = "adjusting" | "non_adjusting" | "dividend";

/** What occurred after the end of a period, and where it was booked. */
export interface SubsequentEvent {
  id: RegisteredId;
  name: RegisteredName;
  occurred_on: LedgerDate;
  kind: c.Open<SubsequentEventKind>;
  amount: OptionalLedgerMoney;
  entry_id: OptionalEntryId;
  disclosure_id: OptionalRegisteredId;
  /** Whether it matters to readers of the statements. */
  is_material: boolean;
}

/** What is registered of an event after the reporting period. */
export interface SubsequentEventCreate {
  name: ChosenName;
  occurred_on: LedgerDate;
  kind: SubsequentEventKind;
  amount?: OptionalLedgerMoney;
  entry_id?: OptionalEntryId;
  disclosure_id?: OptionalRegisteredId;
  /** Whether it matters to readers of the statements. */
  is_material?: boolean;
}

/** What is corrected of an event after the reporting period; absent fields stay as they are. */
export interface SubsequentEventUpdate {
  name?: ChosenName;
  occurred_on?: LedgerDate;
  kind?: SubsequentEventKind;
  amount?: OptionalLedgerMoney;
  entry_id?: OptionalEntryId;
  disclosure_id?: OptionalRegisteredId;
  /** Whether it matters to readers of the statements. */
  is_material?: boolean;
}

/** Events after the reporting period, in the order in which they were registered. */
export type SubsequentEventList = SubsequentEvent[];

/** A page of events after the reporting period. */
export interface SubsequentEventPage {
  data: SubsequentEventList;
  pagination: Pagination;
}

/** The accounting framework of an entity, that of all or that of private entities. */
export type Framework = "mfrs" | "mpers";

/** What an entity mainly does, which decides where interest is presented from 2027 on. */
export type MainBusiness = "general" | "financing" | "investing";

/** How much hangs on a rule. */
export type RuleLevel = "CRITICAL" | "HIGH" | "MEDIUM" | "LOW" | "INFO";

/** What a rule comes to, or one of its findings. What does not apply has not passed. */
export type RuleResult = "PASS" | "FAIL" | "WARNING" | "INFO" | "NOT_APPLICABLE";

/** The name of a rule, of a standard and a number within it. */
export type RuleId = string;

/** The number under which something is registered. */
export type RegisteredId = number;

/** The number under which something is registered, or null for nothing. */
export type OptionalRegisteredId = number | null;

/** What people call it. */
export type RegisteredName = string;

/** Who it was, by the subject of the credential. */
export type Subject = string;

/** A number of months. */
export type Months = number;

/** A number of months, or null where there is no end to them. */
export type OptionalMonths = number | null;

/** A share a year, as 0.06 for six per cent, with up to ten decimals. */
export type AnnualRate = string;

/** A share a year, as 0.2 for a fifth, with up to ten decimals, or null for none. */
export type OptionalAnnualRate = string | null;

/** How a fair value was found, 1 by a market's price, 3 by a model; null where there is none. */
export type OptionalFairValueLevel = number | null;

/** What a standard is called. */
export type StandardCode = string;

/** What a standard is called, or null for none. */
export type OptionalStandardCode = string | null;

/** What a standard is about. */
export type StandardTitle = string;

/** A standard, and the first and last day on which annual periods that it is for begin. */
export interface Standard {
  code: StandardCode;
  title: StandardTitle;
  /** Who issued it. */
  issued_by: string;
  effective_from: OptionalLedgerDate;
  effective_to: OptionalLedgerDate;
  superseded_by: OptionalStandardCode;
  ifrs_counterpart: OptionalStandardCode;
}

/** Standards, by their numbers. */
export type StandardList = Standard[];

/** Where a requirement stands, as a pointer for readers. */
export type RuleReference = string;

/** Where a requirement stands, as a pointer for readers, or null where it stands nowhere else. */
export type OptionalRuleReference = string | null;

/** What checks ask, what must hold, and what mends a breach. */
export interface ComplianceRule {
  id: RuleId;
  level: c.Open<RuleLevel>;
  basis: RuleReference;
  basis_from_2027: OptionalRuleReference;
  /** Whether private entities are asked, too. */
  is_for_mpers: boolean;
  breach: c.Open<RuleResult>;
  /** What must hold. */
  holds: string;
  /** What to do otherwise. */
  correction: string;
}

/** Rules, in the order in which checks ask them. */
export type RuleList = ComplianceRule[];

/**
 * What an entity says of itself. Matters below `materiality`, in the base currency, do not count; null stands
 * for one per cent of revenue, or half a per cent of assets where that is more. Its first year is the one in
 * which it started.
 */
export interface ComplianceSettings {
  framework: c.Open<Framework>;
  main_business: c.Open<MainBusiness>;
  started_on: OptionalLedgerDate;
  materiality: OptionalLedgerMoney;
}

/** The settings to change; absent ones stay as they are. */
export interface ComplianceSettingsUpdate {
  framework?: Framework;
  main_business?: MainBusiness;
  started_on?: OptionalLedgerDate;
  materiality?: OptionalLedgerMoney;
}

/** By what clients know it; it stays the same. */
export type ContentId = string;

/** A text to show. */
export type ContentText = string;

/** The name of an icon. */
export type ContentIcon = string;

/** Red, green and blue in hexadecimal digits. */
export type Color = string;

/** `meta`: for which ages it is, and of what. */
export type Inclusion = "meta";

/** How difficult a card is. */
export type Difficulty = "easy" | "medium" | "hard";

/** An age in whole years; null is no limit. */
export type Age = number | null;

/** For which ages something is, and of what; its place in lists, and its language. */
export interface ContentMeta {
  minAge: Age;
  maxAge: Age;
  tags: ContentTags;
  sort: number;
  locale: string;
}

/** What it is of; tags that are interests of the child bring it to the front. */
export type ContentTags = ContentTag[];

/** What something is of. */
export type ContentTag = string;

/** Something good to say to oneself. */
export interface Affirmation {
  id: ContentId;
  text: ContentText;
  gradient: Gradient;
  meta?: ContentMeta;
}

/** The two colors that a background goes from and to. */
export type Gradient = Color[];

/** Affirmations. */
export type AffirmationList = Affirmation[];

/** What flashcards are of. */
export interface LearningSubject {
  id: ContentId;
  name: ContentText;
  icon: ContentIcon;
  color: Color;
  meta?: ContentMeta;
}

/** Subjects. */
export type SubjectList = LearningSubject[];

/** Answers that are as good. Case, blanks and final marks make no difference. */
export type AcceptableAnswers = ContentText[];

/** A question with its answer. */
export interface Flashcard {
  id: ContentId;
  question: ContentText;
  answer: ContentText;
  acceptableAnswers: AcceptableAnswers;
  difficulty: c.Open<Difficulty>;
  meta?: ContentMeta;
}

/** Cards. */
export type FlashcardList = Flashcard[];

/** Something to do at home. */
export interface Chore {
  id: ContentId;
  label: ContentText;
  icon: ContentIcon;
  isExtra: boolean;
  meta?: ContentMeta;
}

/** Chores. */
export type ChoreList = Chore[];

/** Something to do outdoors. An event of it gives the points of its kind, whatever is shown here. */
export interface OutdoorActivity {
  id: ContentId;
  name: ContentText;
  category: ContentTag;
  icon: ContentIcon;
  time: string;
  points: number;
  isDaily: boolean;
  meta?: ContentMeta;
}

/** Activities. */
export type OutdoorActivityList = OutdoorActivity[];

/** Names of roles. */
export type RoleNames = RoleNamesItem[];

/** The caller's roles by client of the identity provider. */
export type ClientRoles = { [name: string]: RoleNames };

/** The verified claims of the caller's token, as the issuer wrote them. */
export type TokenClaims = { [name: string]: unknown };

/** Who the caller is, as the token says it. */
export interface Profile {
  sub: string;
  username: string | null;
  email: string | null;
  name: string | null;
  realm_roles: RoleNames;
  client_roles: ClientRoles;
}

/** The profile together with the token's claims. */
export interface LegacyProfile {
  sub: string;
  username: string | null;
  email: string | null;
  name: string | null;
  realm_roles: RoleNames;
  client_roles: ClientRoles;
  raw_claims: TokenClaims;
}

/** A public key (RFC 7517). */
export interface JsonWebKey {
  kty: string;
  kid: string;
  use: "sig";
  alg: string;
  crv?: string;
  x?: string;
  y?: string;
  n?: string;
  e?: string;
}

/** Public keys. */
export type JsonWebKeys = JsonWebKey[];

/** The public keys whose signatures count (RFC 7517). */
export interface JsonWebKeySet {
  keys: JsonWebKeys;
}

/** The job's id; later jobs have greater ones. */
export type JobId = string;

/** What is done. */
export type JobKindName = string;

/**
 * PENDING waits, STARTED and PROGRESS run, RETRY waits for another attempt; SUCCESS, FAILURE, CANCELLED and DEAD
 * (whoever ran it crashed, again and again) are final. In RETRY, progress, steps and payload are those that the
 * last attempt came to, and `error` is why it ended; the next one begins at nought.
 */
export type JobState =
  | "PENDING"
  | "STARTED"
  | "PROGRESS"
  | "RETRY"
  | "SUCCESS"
  | "FAILURE"
  | "CANCELLED"
  | "DEAD";

/** The state in the words of Celery. */
export type LegacyJobState =
  | "PENDING"
  | "STARTED"
  | "PROGRESS"
  | "RETRY"
  | "SUCCESS"
  | "FAILURE"
  | "REVOKED";

/** A moment, or null where it has not come. */
export type Moment = string | null;

/** A number of steps. */
export type Steps = number;

/** A number of steps, or null where nobody knows it. */
export type TotalSteps = number | null;

/** How much is done, in per cent. */
export type Percentage = number;

/** What the job tells of its progress, depending on its kind. */
export type JobPayload = { [name: string]: unknown } | string | null;

/** What came of the job, depending on its kind; null until it succeeds. */
export type JobResult = { [name: string]: unknown } | string | null;

/** Why the job failed. */
export interface JobError {
  /** For programs. */
  code: string;
  /** For people. */
  message: string;
}

/** Why the job failed; null where it did not. */
export type JobFailure = JobError | null;

/** The file that a job made. */
export interface JobArtifact {
  name: string;
  media_type: string;
  /** In bytes. */
  size: number;
  /** In hexadecimal. */
  sha256: string;
  /** When it can be downloaded no longer. */
  expires_at: string;
}

/** The file that the job made; null where there is none. */
export type MadeFile = JobArtifact | null;

/** The bytes of the file. */
export type FileContent = globalThis.Blob;

/** Something that is done in the background. */
export interface Job {
  job_id: JobId;
  kind: JobKindName;
  state: c.Open<JobState>;
  progress: Percentage;
  step: Steps;
  total_steps: TotalSteps;
  payload: JobPayload;
  result: JobResult;
  error: JobFailure;
  /** How many attempts have begun. */
  attempt: number;
  created_at: string;
  /** When it is due; in RETRY, when the next attempt is. */
  run_at: string;
  /** When the first attempt began, also while it waits for another one; null before. */
  started_at: string | null;
  finished_at: Moment;
  artifact: MadeFile;
}

/** Jobs, newest first. */
export type JobList = Job[];

/** A page of jobs. */
export interface JobPage {
  data: JobList;
  pagination: Pagination;
}

/** A job that waits. */
export interface JobAccepted {
  job_id: JobId;
  state: c.Open<JobState>;
}

/** A job that waits. */
export interface LegacyJobAccepted {
  job_id: JobId;
}

/** A job's state and result. */
export interface LegacyJob {
  job_id: JobId;
  state: c.Open<LegacyJobState>;
  result: JobResult;
}

/** A job of any tenant, and whose it is. */
export interface AdminJob {
  job: Job;
  tenant_id: TenantName;
  owner_kind: c.Open<ActorKind>;
  /** The subject who had it done. */
  owner: string;
  /** The class of workers that do it. */
  queue: string;
  priority: JobPriority;
  attempts_allowed: number;
  /** How often whoever ran it ended before the job did. */
  crashes: number;
  /** Who runs it. */
  worker: string | null;
  cancel_requested_at: Moment;
  /** The request that enqueued it. */
  request_id: string | null;
}

/** Jobs, newest first. */
export type AdminJobList = AdminJob[];

/** A page of jobs; `next_cursor` leads to the older ones. */
export interface AdminJobPage {
  data: AdminJobList;
  /** Null at the end. */
  next_cursor: string | null;
}

/** Of jobs that are due, the one with the smaller number is done first; those that wait for long gain on others. */
export type JobPriority = number;

/** Where the job stands among others, the smaller number first; by default, where its kind does. */
export type AskedPriority = number | null;

/** Not before this moment; by default, at once. */
export type DueAt = string | null;

/** What is to be done; `kind` says which it is, `demo` where it is left out. */
export type JobRequest = DemoJob | ExportProjectsJob | ExportAuditLogJob;

/** A demonstration. */
export type DemoKind = "demo";

/** A demonstration of jobs and their progress. */
export interface DemoJob {
  kind?: DemoKind;
  arguments?: DemoArguments;
  priority?: AskedPriority;
  run_at?: DueAt;
}

/** How the demonstration goes. */
export interface DemoArguments {
  steps?: number;
  step_seconds?: number;
  /** What its progress tells. */
  message?: string;
}

/** What a demonstration tells of its progress. */
export interface DemoProgress {
  message: string;
}

/** That the demonstration is over. */
export type DemoResult = string;

/** A file of the tenant's projects. */
export interface ExportProjectsJob {
  kind: "export_projects";
  arguments?: ExportProjectsArguments;
  priority?: AskedPriority;
  run_at?: DueAt;
}

/** CSV for spreadsheets (RFC 4180), JSON Lines for programs. */
export type ExportFormat = "csv" | "jsonl";

/** Which file it is to be. */
export interface ExportProjectsArguments {
  format?: ExportFormat;
}

/** How much of the export is written. */
export interface ExportProgress {
  rows: number;
}

/** What the file holds; the job's `artifact` says where it is. */
export interface ExportResult {
  rows: number;
}

/** A file of the audit log, for administrators. */
export interface ExportAuditLogJob {
  kind: "export_audit_log";
  arguments?: ExportAuditLogArguments;
  priority?: AskedPriority;
  run_at?: DueAt;
}

/** Which entries, and which file it is to be. */
export interface ExportAuditLogArguments {
  format?: ExportFormat;
  event?: EventName;
  /** Only what this subject did. */
  actor?: string;
  /** Only from this moment on. */
  since?: string;
  /** Only before this moment. */
  until?: string;
}

/** Where an event stands among those of its job, as `epoch.number`. */
export type EventId = string;

/** The job came into another state. */
export interface JobStateChanged {
  event: "state";
  id: EventId;
  job_id: JobId;
  state: c.Open<JobState>;
  progress: Percentage;
  step: Steps;
  total_steps: TotalSteps;
  payload: JobPayload;
}

/** The job told of its progress. */
export interface JobProgressed {
  event: "progress";
  id: EventId;
  job_id: JobId;
  progress: Percentage;
  step: Steps;
  total_steps: TotalSteps;
  payload: JobPayload;
}

/** The job is finished; nothing comes after it. */
export interface JobFinished {
  event: "finished";
  id: EventId;
  job_id: JobId;
  state: c.Open<JobState>;
  result: JobResult;
  error: JobFailure;
}

/** What follows is about this job; `resumed` says whether it goes on where the client left off. */
export interface JobSubscribed {
  event: "subscribed";
  /** As older clients know it. */
  channel: string;
  job_id: JobId;
  resumed: boolean;
}

/** What whoever watches a job is told. */
export type JobMessage = JobSubscribed | JobStateChanged | JobProgressed | JobFinished | ChannelGoingAway;

/** Something that happened to a job. */
export type JobEvent = JobStateChanged | JobProgressed | JobFinished;

/** Events, oldest first. */
export type JobEventList = JobEvent[];

/** A page of events; `next_cursor` leads to the newer ones. */
export interface JobEventPage {
  data: JobEventList;
  /** Null at the end. */
  next_cursor: string | null;
}

/** The account's code, unique in the ledger; it stays once lines are posted. */
export type LedgerAccountCode = string;

/** What people call the account. */
export type LedgerAccountName = string;

/** The name in Malay, or null for none, as blanks alone are. */
export type MalayAccountName = string | null;

/** On which side of the books the account stands; it stays once lines are posted. */
export type LedgerAccountType = "asset" | "liability" | "equity" | "revenue" | "expense";

/** Where reports show the account; assets and liabilities need one. */
export type LedgerSubType =
  | "current_asset"
  | "fixed_asset"
  | "right_of_use_asset"
  | "intangible_asset"
  | "investment_property"
  | "non_current_asset"
  | "current_liability"
  | "long_term_liability"
  | "share_capital"
  | "reserve"
  | "retained_earnings"
  | "dividends"
  | "operating_revenue"
  | "other_income"
  | "finance_income"
  | "cost_of_sales"
  | "operating_expense"
  | "finance_cost"
  | "tax_expense";

/** Where reports show the account; assets and liabilities need one. */
export type OptionalSubType =
  | "current_asset"
  | "fixed_asset"
  | "right_of_use_asset"
  | "intangible_asset"
  | "investment_property"
  | "non_current_asset"
  | "current_liability"
  | "long_term_liability"
  | "share_capital"
  | "reserve"
  | "retained_earnings"
  | "dividends"
  | "operating_revenue"
  | "other_income"
  | "finance_income"
  | "cost_of_sales"
  | "operating_expense"
  | "finance_cost"
  | "tax_expense";

/** Where the statement of cash flows shows what moves on the account; `cash` is cash itself. */
export type CashFlowClass = "cash" | "operating" | "investing" | "financing" | "tax" | "fx_cash" | "none";

/** Where MFRS 18 shows the account in the statement of profit or loss, for years from 2027. */
export type Mfrs18Category = "operating" | "investing" | "financing" | "income_tax" | "discontinued";

/** How an expense is classified, by nature or by function, as in `employee_benefits`; null for not at all. */
export type ExpenseClass = string | null;

/** A field to order accounts by; a leading minus is descending. */
export type LedgerAccountSort = "code" | "-code" | "name" | "-name";

/** A chart of accounts that can be started from. */
export type AccountTemplateName = "my-sdn-bhd" | "my-sole-trader" | "my-non-profit";

/** An account of the ledger. One with a currency takes lines in that currency only. */
export interface LedgerAccount {
  id: LedgerAccountId;
  code: LedgerAccountCode;
  name: LedgerAccountName;
  name_ms: MalayAccountName;
  type: c.Open<LedgerAccountType>;
  sub_type: c.Open<OptionalSubType> | null;
  parent_id: OptionalLedgerAccountId;
  /** Whether it may be posted to. */
  is_active: boolean;
  /** Whether lines may stand on it; an account with others below it is not. */
  is_postable: boolean;
  currency: OptionalCurrencyCode;
  cash_flow: c.Open<CashFlowClass>;
  /** Whether a foreign balance is revalued at the closing rate. */
  monetary: boolean;
  /** Whether it reduces its group, as accumulated depreciation does. */
  contra: boolean;
  /** Whether it collects what has no account of its own. */
  is_sundry: boolean;
  mfrs18_category: c.Open<Mfrs18Category> | null;
  nature: ExpenseClass;
  function: ExpenseClass;
  created_at: string;
  updated_at: string;
}

/**
 * What a new account starts with. The class of cash flows is `operating` where it is left out, and `none` where
 * an account is not postable.
 */
export interface LedgerAccountCreate {
  code: LedgerAccountCode;
  name: ChosenName;
  name_ms?: MalayAccountName;
  type: LedgerAccountType;
  sub_type?: OptionalSubType | null;
  parent_id?: OptionalLedgerAccountId;
  /** Whether it may be posted to. */
  is_active?: boolean;
  /** Whether lines may stand on it; an account with others below it is not. */
  is_postable?: boolean;
  currency?: OptionalCurrencyCode;
  cash_flow?: CashFlowClass;
  /** Whether a foreign balance is revalued at the closing rate. */
  monetary?: boolean;
  /** Whether it reduces its group, as accumulated depreciation does. */
  contra?: boolean;
  /** Whether it collects what has no account of its own. */
  is_sundry?: boolean;
  mfrs18_category?: Mfrs18Category | null;
  nature?: ExpenseClass;
  function?: ExpenseClass;
}

/** The fields to change; absent ones stay as they are. */
export interface LedgerAccountUpdate {
  code?: LedgerAccountCode;
  name?: ChosenName;
  name_ms?: MalayAccountName;
  type?: LedgerAccountType;
  sub_type?: OptionalSubType | null;
  parent_id?: OptionalLedgerAccountId;
  /** Whether it may be posted to. */
  is_active?: boolean;
  /** Whether lines may stand on it; an account with others below it is not. */
  is_postable?: boolean;
  currency?: OptionalCurrencyCode;
  cash_flow?: CashFlowClass;
  /** Whether a foreign balance is revalued at the closing rate. */
  monetary?: boolean;
  /** Whether it reduces its group, as accumulated depreciation does. */
  contra?: boolean;
  /** Whether it collects what has no account of its own. */
  is_sundry?: boolean;
  mfrs18_category?: Mfrs18Category | null;
  nature?: ExpenseClass;
  function?: ExpenseClass;
}

/** Accounts. */
export type LedgerAccountList = LedgerAccount[];

/** A page of accounts. */
export interface LedgerAccountPage {
  data: LedgerAccountList;
  pagination: Pagination;
}

/** Every account, by code, each below its parent. */
export interface AccountTree {
  data: AccountNodes;
}

/** Accounts that stand side by side, by code. */
export type AccountNodes = AccountNode[];

/** An account and those below it, six levels deep at most. */
export interface AccountNode {
  account: LedgerAccount;
  children: AccountNodes;
}

/** How many accounts of the template were created now, and how many were there. */
export interface TemplateApplied {
  template: c.Open<AccountTemplateName>;
  created: number;
  existing: number;
}

/** Where a page goes on, as the page before said. */
export type LedgerCursor = string;

/** Where the next page goes on; null at the end. */
export type NextLedgerCursor = string | null;

/** How far an entry has come. */
export type EntryStatus = "draft" | "pending_approval" | "approved" | "rejected" | "posted";

/** Why there is an entry. */
export type EntryKind = "standard" | "opening" | "reversal" | "revaluation" | "closing" | "import";

/** Whether these are opening balances; of one day there is one such entry. */
export type DraftKind = "standard" | "opening";

/** What happened, in a word of the tenant's own. */
export type TransactionType = string;

/** What happened, in a word of the tenant's own, or null for none. */
export type OptionalTransactionType = string | null;

/** The number of the receipt, invoice or order. */
export type EntryReference = string;

/** Where the receipt is kept, or null for nowhere. */
export type DocumentUrl = string | null;

/** The tenant's code for a tax on the line, or null for none. */
export type TaxCode = string | null;

/** What a line is, where rules of accounting ask for it. */
export type LineTag = "share_issue" | "dividend" | "reserve_transfer" | "settlement" | "prior_period_error";

/** What a line is, where rules of accounting ask for it. */
export type LineTags = LineTag[];

/** What a line is, where rules of accounting ask for it. */
export type OpenLineTags = c.Open<LineTag>[];

/** The number of what a line is about, or null for nothing. */
export type OptionalLink = number | null;

/** Units of the base currency for one unit of the other; the day's spot rate where it is left out. */
export type OptionalRate = string | null;

/** Which part of the service added the line, null for none. */
export type LineOrigin = "rounding" | "fx" | "closing";

/**
 * A line as it is sent: one of `debit` and `credit` is more than zero. Without `currency` it is in the base
 * currency, without `fx_rate` at the spot rate of the day. A bank's own `base_amount` may differ from the
 * product by one per cent.
 */
export interface DraftLine {
  account_id: LedgerAccountId;
  debit?: LedgerMoney;
  credit?: LedgerMoney;
  currency?: CurrencyCode;
  fx_rate?: OptionalRate;
  base_amount?: OptionalLedgerMoney;
  description?: OptionalLedgerText;
  tax_code?: TaxCode;
  tags?: LineTags;
  contract_id?: OptionalLink;
  lease_id?: OptionalLink;
  asset_id?: OptionalLink;
  instrument_id?: OptionalLink;
  party_id?: OptionalLink;
}

/** The lines of an entry, at least one on each side. */
export type DraftLines = DraftLine[];

/** An entry as it is sent. */
export interface EntryDraft {
  date: LedgerDate;
  reference: EntryReference;
  /** Whether to refuse a reference that another entry has. */
  unique_reference?: boolean;
  description: LedgerText;
  kind?: DraftKind;
  transaction_type?: OptionalTransactionType;
  auto_reverse_on?: OptionalLedgerDate;
  document_url?: DocumentUrl;
  /** Whether it is dated in a period that was closed before, as an adjustment. */
  is_late_adjustment?: boolean;
  lines: DraftLines;
}

/** A line of an entry, in its currency and in the base currency. */
export interface EntryLine {
  line_no: number;
  account_id: LedgerAccountId;
  account_code: LedgerAccountCode;
  debit: LedgerAmount;
  credit: LedgerAmount;
  currency: CurrencyCode;
  fx_rate: ExchangeRate;
  base_debit: LedgerAmount;
  base_credit: LedgerAmount;
  description: OptionalLedgerText;
  generated: c.Open<LineOrigin> | null;
  tax_code: TaxCode;
  tags: OpenLineTags;
  contract_id: OptionalLink;
  lease_id: OptionalLink;
  asset_id: OptionalLink;
  instrument_id: OptionalLink;
  party_id: OptionalLink;
}

/** The lines of an entry, in their order. */
export type EntryLines = EntryLine[];

/** The totals of an entry, in the base currency. */
export interface EntryTotals {
  base_debit: LedgerAmount;
  base_credit: LedgerAmount;
}

/** An entry without its lines. */
export interface EntrySummary {
  id: EntryId;
  /** Its place among the entries of its year, from 1, once it is posted. */
  number: number | null;
  /** Year and number, as people write them. */
  display_number: string | null;
  status: c.Open<EntryStatus>;
  kind: c.Open<EntryKind>;
  date: LedgerDate;
  period_id: OptionalLink;
  reference: EntryReference;
  description: LedgerText;
  transaction_type: OptionalTransactionType;
  base_currency: CurrencyCode;
  totals: EntryTotals;
  reverses_id: OptionalEntryId;
  reversed_by_id: OptionalEntryId;
  created_by: OptionalSubject;
  created_at: string;
  posted_by: OptionalSubject;
  posted_at: OptionalMoment;
}

/** Entries, the newest day first. */
export type EntrySummaries = EntrySummary[];

/** A page of entries; `next_cursor` leads to the older ones. */
export interface EntryPage {
  data: EntrySummaries;
  next_cursor: NextLedgerCursor;
}

/** A SHA-256 in hexadecimal digits, or null before the entry is posted. */
export type LedgerHash = string | null;

/** An entry of the journal. `hash` covers what was posted and `prev_hash`, that of the number before. */
export interface Entry {
  id: EntryId;
  /** Its place among the entries of its year, from 1, once it is posted. */
  number: number | null;
  /** Year and number, as people write them. */
  display_number: string | null;
  status: c.Open<EntryStatus>;
  kind: c.Open<EntryKind>;
  date: LedgerDate;
  period_id: OptionalLink;
  reference: EntryReference;
  description: LedgerText;
  transaction_type: OptionalTransactionType;
  base_currency: CurrencyCode;
  totals: EntryTotals;
  reverses_id: OptionalEntryId;
  reversed_by_id: OptionalEntryId;
  created_by: OptionalSubject;
  created_at: string;
  posted_by: OptionalSubject;
  posted_at: OptionalMoment;
  submitted_by: OptionalSubject;
  submitted_at: OptionalMoment;
  approved_by: OptionalSubject;
  approved_at: OptionalMoment;
  rejected_by: OptionalSubject;
  rejected_at: OptionalMoment;
  reject_reason: OptionalLedgerText;
  auto_reverse_on: OptionalLedgerDate;
  document_url: DocumentUrl;
  is_late_adjustment: boolean;
  hash: LedgerHash;
  prev_hash: LedgerHash;
  updated_at: string;
  lines: EntryLines;
}

/** What an account stands at in one currency, debits less credits, over all days. */
export interface AccountBalance {
  account_id: LedgerAccountId;
  currency: CurrencyCode;
  balance: LedgerAmount;
  base_balance: LedgerAmount;
}

/** What accounts stand at. */
export type AccountBalances = AccountBalance[];

/** An entry that was posted, and what the accounts of its lines stand at now. */
export interface PostedEntry {
  entry: Entry;
  balances: AccountBalances;
}

/** Why an entry is rejected. */
export interface EntryRejection {
  reason: LedgerText;
}

/** How a reversal differs from what the service would write. */
export interface EntryReversal {
  date?: LedgerDate;
  reference?: EntryReference;
  description?: LedgerText;
}

/** Whether what stands in the database makes the hash that was written when the entry was posted. */
export interface EntryVerification {
  entry_id: EntryId;
  number: number;
  is_valid: boolean;
  hash: LedgerHash;
  computed: LedgerHash;
}

/** What there is to say. */
export type NoteText = string;

/** A note on an entry; it stays as it is. */
export interface EntryNote {
  id: number;
  entry_id: EntryId;
  text: NoteText;
  created_by: OptionalSubject;
  created_at: string;
}

/** Notes, oldest first. */
export type EntryNoteList = EntryNote[];

/** The notes on an entry, of which it has a thousand at most. */
export interface EntryNotes {
  data: EntryNoteList;
}

/** A new note. */
export interface EntryNoteCreate {
  text: NoteText;
}

/** Entries, each once. */
export type EntryIds = EntryId[];

/** Which entries to post. */
export interface EntriesToPost {
  ids: EntryIds;
}

/** Why an entry was not posted; null where it was. */
export interface OutcomeError {
  error_code: c.Open<ErrorCode>;
  message: string;
  details: ErrorDetails;
}

/** What became of an entry that was to be posted. */
export interface PostOutcome {
  entry_id: EntryId;
  posted: boolean;
  /** Its number in its year. */
  number: number | null;
  error: OutcomeError | null;
}

/** What became of entries, in the order of the request. */
export type PostOutcomeList = PostOutcome[];

/** What became of entries that were to be posted. */
export interface PostOutcomes {
  data: PostOutcomeList;
}

/** Whether money is received for a receivable, or paid for a payable. */
export type SettlementSide = "receivable" | "payable";

/**
 * A payment in another currency: `booked_rate` is the rate at which what is settled stands in the books, `rate`
 * that of the day.
 */
export interface Settlement {
  date: LedgerDate;
  reference: EntryReference;
  description: LedgerText;
  side: SettlementSide;
  account_id: LedgerAccountId;
  bank_account_id: LedgerAccountId;
  currency: CurrencyCode;
  amount: LedgerMoney;
  booked_rate: ExchangeRate;
  rate: ExchangeRate;
}

/** Whether entries are written as drafts, or posted. */
export type ImportMode = "draft" | "post";

/** What the file holds, entries of the journal or accounts. */
export type ImportKind = "journal" | "chart";

/** What stands between the cells of a file. */
export type CsvDelimiter = "comma" | "semicolon" | "tab";

/** A file of comma-separated values (RFC 4180) in UTF-8, with a header. */
export type CsvFile = globalThis.Blob;

/** What the file holds. */
export type LedgerExportKind = "journal" | "trial_balance" | "chart";

/** CSV for programs (RFC 4180), XLSX for spreadsheets. */
export type LedgerExportFormat = "csv" | "xlsx";

/** Which file; days that are left out leave it open on that side. */
export interface LedgerExport {
  kind: LedgerExportKind;
  format?: LedgerExportFormat;
  from?: OptionalLedgerDate;
  to?: OptionalLedgerDate;
}

/** What the file holds; the job's `artifact` says where it is. */
export interface LedgerExportResult {
  rows: number;
}

/** How many rows are read or written. */
export interface LedgerFileProgress {
  rows: number;
}

/** Which file that was sent is to be imported. */
export interface LedgerImportOrder {
  import_id: ImportId;
}

/** A file that was sent. */
export type ImportId = number;

/** A cell that is wrong; the header is row 1. */
export interface ImportProblem {
  row: number;
  column: string | null;
  code: string;
  message: string;
  /** The first 80 characters of the cell. */
  value: string | null;
}

/** Cells that are wrong, the first thousand of them. */
export type ImportProblems = ImportProblem[];

/** What a file came to; nothing was written where there are errors, or where it was a dry run. */
export interface LedgerImportResult {
  import_id: ImportId;
  rows: number;
  /** Entries, or accounts where it is a chart. */
  entries: number;
  written: boolean;
  errors: ImportProblems;
  /** Whether there are more errors than are told. */
  truncated: boolean;
}

/** The number under which a fiscal year is stored. */
export type FiscalYearId = number;

/** The number under which a period is stored. */
export type PeriodId = number;

/** Whether entries may be posted into a period; `locked` is for good. */
export type PeriodState = "open" | "closed" | "locked";

/** Whether the result of the year is carried to retained earnings. */
export type FiscalYearState = "open" | "closed";

/** A month of a fiscal year. */
export interface Period {
  id: PeriodId;
  year_id: FiscalYearId;
  number: number;
  start: LedgerDate;
  end: LedgerDate;
  state: c.Open<PeriodState>;
  closed_by: OptionalSubject;
  closed_at: OptionalMoment;
  locked_by: OptionalSubject;
  locked_at: OptionalMoment;
}

/** Periods, the earliest first. */
export type PeriodList = Period[];

/** A page of periods. */
export interface PeriodPage {
  data: PeriodList;
  pagination: Pagination;
}

/** What people call the year. */
export type FiscalYearName = string;

/** Who authorised the accounts for issue, or null for nobody yet; blanks alone are nobody. */
export type Authoriser = string | null;

/** A fiscal year and its periods. Entries are numbered anew in each. */
export interface FiscalYear {
  id: FiscalYearId;
  name: FiscalYearName;
  start: LedgerDate;
  end: LedgerDate;
  state: c.Open<FiscalYearState>;
  closing_entry_id: OptionalEntryId;
  authorised_on: OptionalLedgerDate;
  authorised_by: Authoriser;
  periods: PeriodList;
}

/** Fiscal years, the newest first. */
export type FiscalYearList = FiscalYear[];

/** A page of fiscal years. */
export interface FiscalYearPage {
  data: FiscalYearList;
  pagination: Pagination;
}

/** A new fiscal year; what is left out follows from the last one and the settings. */
export interface FiscalYearCreate {
  start?: LedgerDate;
  end?: LedgerDate;
  name?: string;
}

/** The fields to change; absent ones stay as they are. */
export interface FiscalYearUpdate {
  authorised_on?: OptionalLedgerDate;
  authorised_by?: Authoriser;
}

/** A year that was closed or reopened; `entry_id` is null where there was nothing to carry over. */
export interface ClosedYear {
  year: FiscalYear;
  entry_id: OptionalEntryId;
}

/** The number under which a rate is stored. */
export type RateId = number;

/** What the rate is for, a transaction of the day, balances at the end of it, or an average. */
export type RateKind = "spot" | "closing" | "average";

/** What the rate is for; a transaction of the day where nothing is said. */
export type NewRateKind = "spot" | "closing" | "average";

/** Units of the base currency for one unit of another, on a day. */
export interface Rate {
  id: RateId;
  currency: CurrencyCode;
  date: LedgerDate;
  kind: c.Open<RateKind>;
  rate: ExchangeRate;
}

/** A new rate. */
export interface RateCreate {
  currency: CurrencyCode;
  date: LedgerDate;
  kind?: NewRateKind;
  rate: ExchangeRate;
}

/** The corrected rate. */
export interface RateUpdate {
  rate: ExchangeRate;
}

/** Rates, the newest day first. */
export type RateList = Rate[];

/** A page of rates. */
export interface RatePage {
  data: RateList;
  pagination: Pagination;
}

/** A closing rate to take in place of one that is written down. */
export interface GivenRate {
  currency: CurrencyCode;
  rate: ExchangeRate;
}

/** Closing rates to take in place of those that are written down. */
export type GivenRates = GivenRate[];

/** The day, included, and rates of it that are not written down. */
export interface RevaluationRequest {
  as_of: LedgerDate;
  rates?: GivenRates;
}

/** A foreign balance, what it is carried at and what it comes to at the closing rate, in the base currency. */
export interface RevaluationAdjustment {
  account_id: LedgerAccountId;
  account_code: LedgerAccountCode;
  currency: CurrencyCode;
  balance: LedgerAmount;
  carrying: LedgerAmount;
  rate: ExchangeRate;
  target: LedgerAmount;
  adjustment: LedgerAmount;
}

/** Differences, by account and currency. */
export type RevaluationAdjustments = RevaluationAdjustment[];

/** What a revaluation came to; `entry_id` is the draft of its entry, null where nothing differs. */
export interface Revaluation {
  as_of: LedgerDate;
  base_currency: CurrencyCode;
  adjustments: RevaluationAdjustments;
  entry_id: OptionalEntryId;
}

/** The last number of a fiscal year that counts. */
export interface YearSnapshot {
  year_id: FiscalYearId;
  year: FiscalYearName;
  last_number: number;
}

/** Which entries count, by the last number of each fiscal year. */
export type LedgerSnapshot = YearSnapshot[];

/**
 * An account, with its balance on the side on which it is positive. What moved is there where the report begins
 * on a day, the balance in another currency where one is asked for.
 */
export interface TrialBalanceRow {
  account_id: LedgerAccountId;
  code: LedgerAccountCode;
  name: LedgerAccountName;
  type: c.Open<LedgerAccountType>;
  sub_type: c.Open<OptionalSubType> | null;
  level: number;
  debit: LedgerAmount;
  credit: LedgerAmount;
  opening: OptionalLedgerAmount;
  moved_debit: OptionalLedgerAmount;
  moved_credit: OptionalLedgerAmount;
  currency_balance: OptionalLedgerAmount;
}

/** Accounts with a balance or with movements, by code. */
export type TrialBalanceRows = TrialBalanceRow[];

/** The sums of the columns. */
export interface TrialBalanceTotals {
  debit: LedgerAmount;
  credit: LedgerAmount;
  moved_debit: OptionalLedgerAmount;
  moved_credit: OptionalLedgerAmount;
}

/** What every account stands at on a day. */
export interface TrialBalance {
  as_of: LedgerDate;
  from: OptionalLedgerDate;
  include_closing: boolean;
  currency: OptionalCurrencyCode;
  rows: TrialBalanceRows;
  totals: TrialBalanceTotals;
  base_currency: CurrencyCode;
  generated_at: string;
  snapshot: LedgerSnapshot;
  /** Whether the two sides are equal. */
  balanced: boolean;
}

/** The lines of a balance sheet; `unclosed_result` is the result that no closing entry carried over. */
export interface BalanceSheetTotals {
  non_current_assets: LedgerAmount;
  current_assets: LedgerAmount;
  total_assets: LedgerAmount;
  share_capital: LedgerAmount;
  reserves: LedgerAmount;
  retained_earnings_and_dividends: LedgerAmount;
  unclosed_result: LedgerAmount;
  total_equity: LedgerAmount;
  non_current_liabilities: LedgerAmount;
  current_liabilities: LedgerAmount;
  total_liabilities: LedgerAmount;
  total_equity_and_liabilities: LedgerAmount;
}

/** An account; its amount is positive on the side to which its type belongs. */
export interface BalanceSheetRow {
  account_id: LedgerAccountId;
  code: LedgerAccountCode;
  name: LedgerAccountName;
  type: c.Open<LedgerAccountType>;
  sub_type: c.Open<OptionalSubType> | null;
  amount: LedgerAmount;
  compare: OptionalLedgerAmount;
}

/** Accounts with a balance, by code. */
export type BalanceSheetRows = BalanceSheetRow[];

/** The lines of another day, where one was asked for. */
export interface OptionalBalanceSheetTotals {
  non_current_assets: LedgerAmount;
  current_assets: LedgerAmount;
  total_assets: LedgerAmount;
  share_capital: LedgerAmount;
  reserves: LedgerAmount;
  retained_earnings_and_dividends: LedgerAmount;
  unclosed_result: LedgerAmount;
  total_equity: LedgerAmount;
  non_current_liabilities: LedgerAmount;
  current_liabilities: LedgerAmount;
  total_liabilities: LedgerAmount;
  total_equity_and_liabilities: LedgerAmount;
}

/** Assets, equity and liabilities on a day. */
export interface BalanceSheet {
  as_of: LedgerDate;
  compare_as_of: OptionalLedgerDate;
  totals: BalanceSheetTotals;
  compare: OptionalBalanceSheetTotals | null;
  rows: BalanceSheetRows;
  base_currency: CurrencyCode;
  generated_at: string;
  snapshot: LedgerSnapshot;
  /** Whether the two sides are equal. */
  balanced: boolean;
}

/** Which statement it is. */
export type IncomeLayout = "classic" | "mfrs18";

/** The lines of the statement by kinds of accounts; costs are positive. Null in the other layout. */
export interface ClassicIncomeTotals {
  revenue: LedgerAmount;
  cost_of_sales: LedgerAmount;
  gross_profit: LedgerAmount;
  other_income: LedgerAmount;
  operating_expenses: LedgerAmount;
  operating_profit: LedgerAmount;
  finance_income: LedgerAmount;
  finance_costs: LedgerAmount;
  profit_before_tax: LedgerAmount;
  income_tax_expense: LedgerAmount;
  profit_for_the_period: LedgerAmount;
}

/** The lines of the statement by the categories of MFRS 18; income is positive. Null in the other layout. */
export interface Mfrs18IncomeTotals {
  operating: LedgerAmount;
  operating_profit: LedgerAmount;
  investing: LedgerAmount;
  profit_before_financing_and_income_taxes: LedgerAmount;
  financing: LedgerAmount;
  profit_before_income_taxes: LedgerAmount;
  income_taxes: LedgerAmount;
  discontinued: LedgerAmount;
  unclassified: LedgerAmount;
  profit_for_the_period: LedgerAmount;
}

/** An account; income is positive, and so are costs. */
export interface IncomeRow {
  account_id: LedgerAccountId;
  code: LedgerAccountCode;
  name: LedgerAccountName;
  type: c.Open<LedgerAccountType>;
  sub_type: c.Open<OptionalSubType> | null;
  category: c.Open<Mfrs18Category> | null;
  amount: LedgerAmount;
  compare: OptionalLedgerAmount;
}

/** Accounts of income and expense that moved, by code. */
export type IncomeRows = IncomeRow[];

/** Income and expense of some days, closing entries left out. */
export interface IncomeStatement {
  from: LedgerDate;
  to: LedgerDate;
  compare_from: OptionalLedgerDate;
  compare_to: OptionalLedgerDate;
  layout: c.Open<IncomeLayout>;
  classic: ClassicIncomeTotals | null;
  mfrs18: Mfrs18IncomeTotals | null;
  compare_classic: ClassicIncomeTotals | null;
  compare_mfrs18: Mfrs18IncomeTotals | null;
  rows: IncomeRows;
  base_currency: CurrencyCode;
  generated_at: string;
  snapshot: LedgerSnapshot;
  /** Whether the two sides are equal. */
  balanced: boolean;
}

/** Which profit the operating part starts from; the operating profit from 2027 on. */
export type CashFlowStart = "profit_before_tax" | "operating_profit";

/**
 * The lines of the statement; money that comes in is positive. `other_non_cash_items` is profit of entries
 * without cash, and operating income that the profit at the start lacks.
 */
export interface CashFlowTotals {
  start_amount: LedgerAmount;
  adj_investing_items: LedgerAmount;
  adj_financing_items: LedgerAmount;
  adj_fx_on_cash: LedgerAmount;
  other_non_cash_items: LedgerAmount;
  working_capital: LedgerAmount;
  cash_generated_from_operations: LedgerAmount;
  income_tax_paid: LedgerAmount;
  net_operating: LedgerAmount;
  net_investing: LedgerAmount;
  net_financing: LedgerAmount;
  fx_effect_on_cash: LedgerAmount;
  net_change_in_cash: LedgerAmount;
  cash_at_start: LedgerAmount;
  cash_at_end: LedgerAmount;
}

/** What an account adds to a part of the statement. */
export interface CashFlowRow {
  account_id: LedgerAccountId;
  code: LedgerAccountCode;
  name: LedgerAccountName;
  part: c.Open<CashFlowClass>;
  amount: LedgerAmount;
}

/** Accounts, by part and code; in the operating part, the changes of working capital. */
export type CashFlowRows = CashFlowRow[];

/** An entry that moves no cash and is left out, with what it moves in each part. */
export interface NonCashEntry {
  entry_id: EntryId;
  number: number;
  date: LedgerDate;
  reference: EntryReference;
  description: LedgerText;
  operating: LedgerAmount;
  investing: LedgerAmount;
  financing: LedgerAmount;
  tax: LedgerAmount;
}

/** Entries that move no cash but more than one part, the first thousand of them. */
export type NonCashEntries = NonCashEntry[];

/** Where cash came from and went to; `balanced` says whether the parts make its change. */
export interface CashFlow {
  from: LedgerDate;
  to: LedgerDate;
  starts_from: c.Open<CashFlowStart>;
  totals: CashFlowTotals;
  rows: CashFlowRows;
  non_cash: NonCashEntries;
  base_currency: CurrencyCode;
  generated_at: string;
  snapshot: LedgerSnapshot;
  /** Whether the two sides are equal. */
  balanced: boolean;
}

/** The codes of the other accounts of the entry, the first ten of them. */
export type CounterAccounts = LedgerAccountCode[];

/** A line on the account, and where the account stands after it; `balance` only where the account has a currency. */
export interface StatementLine {
  entry_id: EntryId;
  number: number;
  line_no: number;
  date: LedgerDate;
  reference: EntryReference;
  description: LedgerText;
  counter_accounts: CounterAccounts;
  currency: CurrencyCode;
  debit: LedgerAmount;
  credit: LedgerAmount;
  base_debit: LedgerAmount;
  base_credit: LedgerAmount;
  base_balance: LedgerAmount;
  balance: OptionalLedgerAmount;
}

/** Lines by day, number and place in their entry. */
export type StatementLines = StatementLine[];

/** Where a page goes on, as the page before said; signed by the service. */
export type StatementCursor = string;

/** Where the next page goes on; null at the end. */
export type NextStatementCursor = string | null;

/** The account that a statement is of. */
export interface StatementAccount {
  id: LedgerAccountId;
  code: LedgerAccountCode;
  name: LedgerAccountName;
  type: c.Open<LedgerAccountType>;
  currency: OptionalCurrencyCode;
}

/**
 * A page of what moved on an account. `opening` is where it stood before the page, `closing` where it stands
 * after `to`; in the account's own currency only where it has one.
 */
export interface AccountStatement {
  account: StatementAccount;
  from: LedgerDate;
  to: LedgerDate;
  opening: LedgerAmount;
  closing: LedgerAmount;
  currency_opening: OptionalLedgerAmount;
  currency_closing: OptionalLedgerAmount;
  lines: StatementLines;
  next_cursor: NextStatementCursor;
  base_currency: CurrencyCode;
  generated_at: string;
  snapshot: LedgerSnapshot;
  /** Whether the two sides are equal. */
  balanced: boolean;
}

/** What is looked for. */
export type IntegrityCheckName =
  | "unbalanced_entries"
  | "month_balances"
  | "missing_numbers"
  | "hash_breaks"
  | "wrong_year"
  | "currency_balances"
  | "accounting_equation";

/** Where it was found, the first twenty places. */
export type IntegrityPlaces = IntegrityPlacesItem[];

/** One thing that was looked for, how often it was found, and where. */
export interface IntegrityCheck {
  check: c.Open<IntegrityCheckName>;
  count: number;
  places: IntegrityPlaces;
}

/** Everything that was looked for. */
export type IntegrityChecks = IntegrityCheck[];

/** Whether the books are whole; `balanced` says whether nothing was found. */
export interface LedgerIntegrity {
  checks: IntegrityChecks;
  base_currency: CurrencyCode;
  generated_at: string;
  snapshot: LedgerSnapshot;
  /** Whether the two sides are equal. */
  balanced: boolean;
}

/** The number of an account of the ledger. */
export type LedgerAccountId = number;

/** The number of an account of the ledger, or null for none. */
export type OptionalLedgerAccountId = number | null;

/** The number under which an entry is stored, from its first draft on. */
export type EntryId = number;

/** The number under which an entry is stored, or null for none. */
export type OptionalEntryId = number | null;

/** An amount as a decimal string, without a sign: up to 13 digits, and no more decimals than the currency has. */
export type LedgerMoney = string;

/** An amount as a decimal string, without a sign, or null for none. */
export type OptionalLedgerMoney = string | null;

/** An amount that was worked out, as a decimal string with all decimals of its currency; it may be negative. */
export type LedgerAmount = string;

/** An amount that was worked out, or null where there is none. */
export type OptionalLedgerAmount = string | null;

/** A currency in use, by its three letters of ISO 4217. */
export type CurrencyCode = string;

/** A currency in use, by its three letters of ISO 4217, or null for any. */
export type OptionalCurrencyCode = string | null;

/** Units of the base currency for one unit of the other, more than zero, with up to ten decimals. */
export type ExchangeRate = string;

/** A day, in no time zone. */
export type LedgerDate = string;

/** A day, in no time zone, or null for none. */
export type OptionalLedgerDate = string | null;

/** A moment, or null where it has not come. */
export type OptionalMoment = string | null;

/** A text on one line or several. */
export type LedgerText = string;

/** A text, or null for none. */
export type OptionalLedgerText = string | null;

/** Who it was, by the subject of the credential; null where nobody did. */
export type OptionalSubject = string | null;

/** The time zone in which today is today, by its name in the IANA database. */
export type TimeZoneName = string;

/**
 * How the ledger of a tenant is kept. Entries of less than `approval_threshold`, in the base currency, need no
 * approval.
 */
export interface LedgerSettings {
  base_currency: CurrencyCode;
  /** The month, 1 to 12, in which fiscal years begin. */
  fiscal_year_start_month: number;
  time_zone: TimeZoneName;
  retained_earnings_account_id: OptionalLedgerAccountId;
  rounding_account_id: OptionalLedgerAccountId;
  fx_gain_loss_account_id: OptionalLedgerAccountId;
  fx_on_cash_account_id: OptionalLedgerAccountId;
  suspense_account_id: OptionalLedgerAccountId;
  /** Whether somebody else approves an entry before it is posted. */
  require_approval: boolean;
  approval_threshold: OptionalLedgerMoney;
  /** Whether an entry is posted already, so that the base currency stays. */
  base_currency_fixed: boolean;
  /** When the owner of the books ended, so that they are only read since; null where they are written to. */
  archived_at: string | null;
}

/** The settings to change; absent ones stay as they are. */
export interface LedgerSettingsUpdate {
  base_currency?: CurrencyCode;
  /** The month, 1 to 12, in which fiscal years begin. */
  fiscal_year_start_month?: number;
  time_zone?: TimeZoneName;
  retained_earnings_account_id?: OptionalLedgerAccountId;
  rounding_account_id?: OptionalLedgerAccountId;
  fx_gain_loss_account_id?: OptionalLedgerAccountId;
  fx_on_cash_account_id?: OptionalLedgerAccountId;
  suspense_account_id?: OptionalLedgerAccountId;
  /** Whether somebody else approves an entry before it is posted. */
  require_approval?: boolean;
  approval_threshold?: OptionalLedgerMoney;
}

/** The organization's number. */
export type OrganizationId = number;

/** The invitation's number. */
export type InvitationId = number;

/** The organization's name in addresses; hyphens stand between words. */
export type Slug = string;

/** What people call the organization. */
export type OrganizationName = string;

/** What a member may. Owners do everything, admins keep members who are no owners, members read. */
export type MemberRole = "owner" | "admin" | "member";

/** What a member may in ledger and compliance; null, nothing, but for owners, who own the ledger too. */
export type LedgerRole = "owner" | "manager" | "accountant" | "clerk" | "auditor" | "readonly";

/** What a member may in the school; null, nothing, but for owners, who are its admins too. */
export type SchoolRole = "admin" | "registrar" | "staff" | "teacher";

/** What the caller may there; null for an admin who is no member. */
export type OwnMemberRole = "owner" | "admin" | "member";

/** A tenant that several users share; `role` is the caller's, null for an admin who is no member. */
export interface Organization {
  id: OrganizationId;
  slug: Slug;
  name: OrganizationName;
  tenant_id: TenantName;
  created_at: string;
  updated_at: string;
  role: c.Open<OwnMemberRole> | null;
}

/** Organizations, newest first. */
export type OrganizationList = Organization[];

/** A page of organizations. */
export interface OrganizationPage {
  data: OrganizationList;
  pagination: Pagination;
}

/** What a new organization starts with; the caller becomes its owner. */
export interface OrganizationCreate {
  name: ChosenName;
  slug: Slug;
}

/** The fields to change; absent ones stay as they are. */
export interface OrganizationUpdate {
  name?: ChosenName;
  slug?: Slug;
}

/** A user in an organization. */
export interface Member {
  organization_id: OrganizationId;
  user_id: UserId;
  email: Email;
  name: PersonName;
  role: c.Open<MemberRole>;
  ledger_role: c.Open<LedgerRole> | null;
  school_role: c.Open<SchoolRole> | null;
  joined_at: string;
}

/** Members, the first to join first. */
export type MemberList = Member[];

/** A page of members. */
export interface MemberPage {
  data: MemberList;
  pagination: Pagination;
}

/** Whom to add, and as what. */
export interface MemberAdd {
  user_id: UserId;
  role: MemberRole;
  ledger_role?: LedgerRole | null;
  school_role?: SchoolRole | null;
}

/** The roles to change; absent ones stay as they are, null takes one away. */
export interface MemberUpdate {
  role?: MemberRole;
  ledger_role?: LedgerRole | null;
  school_role?: SchoolRole | null;
}

/** What became of the invitation. */
export type InvitationState = "pending" | "accepted" | "revoked" | "expired";

/** The address that was invited; null where a user was, whose address is told once the user is a member. */
export type InvitedAddress = Email | null;

/** The number of the user who was invited; null where an address was. */
export type InvitedUser = number | null;

/** An invitation by mail, of an address or of a user. */
export interface Invitation {
  id: InvitationId;
  email: InvitedAddress;
  user_id: InvitedUser;
  role: c.Open<MemberRole>;
  ledger_role: c.Open<LedgerRole> | null;
  school_role: c.Open<SchoolRole> | null;
  state: c.Open<InvitationState>;
  created_at: string;
  expires_at: string;
}

/** Invitations, newest first. */
export type InvitationList = Invitation[];

/** A page of invitations. */
export interface InvitationPage {
  data: InvitationList;
  pagination: Pagination;
}

/** Whom to invite, and as what. */
export interface InvitationCreate {
  email: Email;
  role: MemberRole;
}

/** The client's own id of an event of a child; the same event again under it changes nothing. */
export type ChildEventId = string | null;

/** When it was. At most seven days ago and ten minutes ahead, or else the moment of receipt counts. */
export type OccurredAt = string | null;

/** The card, chore, activity or affirmation, as the lists of content name it. */
export type ProgressItemId = string | null;

/** The subject of a card. */
export type ProgressSubjectId = string;

/** An answer to a flash card. */
export interface FlashcardEvent {
  subjectId: ProgressSubjectId;
  /** What the client thinks of the answer. */
  correct: boolean;
  flashcardId?: ProgressItemId;
  /** What the child answered; forgotten after 30 days. */
  answer?: string | null;
  /** How long the answer took, in milliseconds. */
  durationMs?: number | null;
  occurredAt?: OccurredAt;
  eventId?: ChildEventId;
}

/** A chore that is done. */
export interface ChoreEvent {
  choreId?: ProgressItemId;
  /** Whether it was one beyond the daily ones. */
  isExtra?: boolean | null;
  occurredAt?: OccurredAt;
  eventId?: ChildEventId;
}

/** Something that was done outdoors. */
export interface OutdoorEvent {
  outdoorActivityId?: ProgressItemId;
  /** Whether it is one of every day. */
  isDaily?: boolean | null;
  occurredAt?: OccurredAt;
  eventId?: ChildEventId;
}

/** An affirmation that was seen. */
export interface AffirmationEvent {
  affirmationId?: ProgressItemId;
  occurredAt?: OccurredAt;
  eventId?: ChildEventId;
}

/** How many, or how many points. */
export type ProgressCount = number;

/** A share, in percent. */
export type ProgressPercent = number;

/** A day of the account's time zone. */
export type ProgressDay = string;

/** The name of an achievement. */
export type AchievementId = string;

/** What an event brought. */
export interface EventReward {
  /** Points, at most 500 a day. */
  pointsAwarded: number;
  newAchievementIds: AchievementId[];
}

/** What was done today. */
export interface ProgressToday {
  date: ProgressDay;
  flashcardsCompleted: ProgressCount;
  flashcardsCorrect: ProgressCount;
  choresCompleted: ProgressCount;
  outdoorActivities: ProgressCount;
  affirmationsViewed: ProgressCount;
  totalPoints: ProgressCount;
}

/** What was done in this week, which starts on Sunday unless the account chose another day. */
export interface ProgressWeek {
  weekStart: ProgressDay;
  totalPoints: ProgressCount;
  daysActive: number;
  flashcardsCompleted: ProgressCount;
  choresCompleted: ProgressCount;
  outdoorActivities: ProgressCount;
  accuracyPct: ProgressPercent;
}

/** Answers to the cards of a subject, and the difficulty that the right ones unlock. */
export interface ProgressOfSubject {
  completed: ProgressCount;
  correct: ProgressCount;
  difficulty: c.Open<Difficulty>;
}

/** Answers by subject, with every subject that the level asks for. */
export type ProgressBySubject = { [name: string]: ProgressOfSubject };

/** What can be reached once. */
export interface Achievement {
  id: AchievementId;
  title: string;
  description: string;
  /** The name of an icon. */
  icon: string;
  type: c.Open<AchievementType>;
  /** When it was reached. */
  unlockedAt: string | null;
}

/** How often it takes what. */
export type AchievementType = "daily" | "weekly" | "monthly" | "special";

/** Achievements. */
export type AchievementList = Achievement[];

/** Right answers in a subject, and how many the next level takes. */
export interface SubjectGoal {
  current: ProgressCount;
  required: ProgressCount;
  met: boolean;
}

/** The goal of each subject that the level asks for. */
export type SubjectGoals = { [name: string]: SubjectGoal };

/** The level, and what the next one takes in each subject. */
export interface BalancedProgress {
  /** Whether every subject is good enough for what comes next; true at the last level. */
  canLevelUp: boolean;
  currentLevel: string;
  nextLevel: string | null;
  requiredPerSubject: ProgressCount;
  subjectProgress: SubjectGoals;
  lowestSubject: string | null;
  /** What to do next. */
  message: string;
}

/** The level as it is shown, and how much of the way to the next is behind the child. */
export interface ProgressReward {
  level: string;
  /** The name of an icon. */
  icon: string;
  color: string;
  /** Right answers for the next level, all subjects together. */
  nextAt: number | null;
  progress: ProgressPercent;
}

/** Points to earn today, and how many are earned. */
export interface TodayGoal {
  target: ProgressCount;
  done: ProgressCount;
}

/** What suits the child, by subject, as its age and its last answers say. */
export type SuggestedDifficulties = { [name: string]: c.Open<Difficulty> };

/** How far a child has come. */
export interface Dashboard {
  totalPoints: ProgressCount;
  currentStreak: ProgressCount;
  longestStreak: ProgressCount;
  lastActiveDate: string | null;
  today: ProgressToday;
  week: ProgressWeek;
  flashcardsBySubject: ProgressBySubject;
  totalChoresCompleted: ProgressCount;
  totalOutdoorActivities: ProgressCount;
  totalAffirmationsViewed: ProgressCount;
  achievementsUnlocked: AchievementList;
  achievementsLocked: AchievementList;
  balanced: BalancedProgress;
  reward: ProgressReward;
  dueCards: ProgressCount;
  todayGoal: TodayGoal;
  suggestedDifficulty: SuggestedDifficulties;
}

/** The project's number. */
export type ProjectId = number;

/** What people call the project. */
export type ProjectName = string;

/** What the project is about, in plain text. */
export type ProjectDescription = string | null;

/** A field to order projects by; a leading minus is descending. */
export type ProjectSort = "-created_at" | "created_at" | "-updated_at" | "updated_at" | "-name" | "name";

/** A project of the caller's tenant. */
export interface Project {
  id: ProjectId;
  name: ProjectName;
  description: ProjectDescription;
  created_at: string;
  updated_at: string;
  is_deleted: boolean;
  deleted_at: string | null;
  tenant_id: string;
}

/** What a new project starts with. */
export interface ProjectCreate {
  name: ChosenName;
  description?: ProjectDescription;
}

/** The fields to change; absent ones stay as they are. */
export interface ProjectUpdate {
  name?: ChosenName;
  description?: ProjectDescription;
}

/** Projects, newest first. */
export type ProjectList = Project[];

/** A page of projects. */
export interface ProjectPage {
  data: ProjectList;
  pagination: Pagination;
}

/** The number under which the incident is stored. */
export type IncidentId = number;

/** The participant's number. */
export type ParticipantId = number;

/** The consequence's number. */
export type ConsequenceId = number;

/** The notice's number. */
export type NoticeId = number;

/** The number of the incident within its school and school year. */
export type IncidentNumber = string;

/** When it happened, with the offset of its zone; not in the future, and not more than 20 years ago. */
export type IncidentMoment = string;

/** A moment, or null where it has not come. */
export type OptionalSchoolMoment = string | null;

/** What happened, or what else is to be known; null for nothing. */
export type OptionalIncidentText = string | null;

/** The number under which others, such as the police, keep the case; null for none. */
export type OptionalCaseNumber = string | null;

/** Why the incident stands as it does; null where nobody has said. */
export type OptionalStatusReason = string | null;

/** Where it happened: Ed-Fi's `IncidentLocationDescriptor`, by its code value. */
export type IncidentLocation =
  | "Administrative offices area"
  | "Athletic field or playground"
  | "Auditorium"
  | "Bus stop"
  | "Cafeteria area"
  | "Classroom"
  | "Computer lab"
  | "Hallway or stairs"
  | "Library/media center"
  | "Locker room or gym areas"
  | "Off campus"
  | "Off-campus at a school sponsored activity"
  | "Off-campus at another location unrelated to school"
  | "Off-campus at other school"
  | "Off-campus at other school district facility"
  | "On campus"
  | "On-campus other inside area"
  | "On-campus other outside area"
  | "Online"
  | "Parking lot"
  | "Restroom"
  | "School bus"
  | "Stadium"
  | "Unknown"
  | "Walking to or from school";

/** Where it happened: Ed-Fi's `IncidentLocationDescriptor`, by its code value; null where nobody has said. */
export type OptionalIncidentLocation =
  | "Administrative offices area"
  | "Athletic field or playground"
  | "Auditorium"
  | "Bus stop"
  | "Cafeteria area"
  | "Classroom"
  | "Computer lab"
  | "Hallway or stairs"
  | "Library/media center"
  | "Locker room or gym areas"
  | "Off campus"
  | "Off-campus at a school sponsored activity"
  | "Off-campus at another location unrelated to school"
  | "Off-campus at other school"
  | "Off-campus at other school district facility"
  | "On campus"
  | "On-campus other inside area"
  | "On-campus other outside area"
  | "Online"
  | "Parking lot"
  | "Restroom"
  | "School bus"
  | "Stadium"
  | "Unknown"
  | "Walking to or from school";

/** Who reported it: Ed-Fi's `ReporterDescriptionDescriptor`, by its code value; null where nobody has said. */
export type OptionalReporterKind =
  | "Law enforcement officer"
  | "Non-school personnel"
  | "Other"
  | "Parent/guardian"
  | "Staff"
  | "Student";

/** Ed-Fi's `WeaponDescriptor`, by its code value; null where nobody has said. */
export type OptionalWeapon =
  | "BB gun"
  | "Club"
  | "Destructive Device"
  | "Firearm"
  | "Handgun"
  | "Knife Less Than 2.5 Inches"
  | "Knife Less Than Three Inches"
  | "Knife Greater Than Three Inches"
  | "None"
  | "Other"
  | "Other Firearm"
  | "Other Object"
  | "Other Sharp Objects"
  | "Rifle"
  | "Substance Used as Weapon"
  | "Unknown";

/**
 * Why the days served are others: Ed-Fi's `DisciplineActionLengthDifferenceReasonDescriptor`, by its code value;
 * null for none.
 */
export type OptionalDifferenceReason =
  | "Continuation Of Prior Year's Disciplinary Action"
  | "No Difference"
  | "Other"
  | "School Year Ended"
  | "Completed Term Requirements Sooner Than Expected"
  | "Student Incarcerated"
  | "Student Withdrew From School"
  | "Term Decreased Due To Health-Related Circumstances"
  | "Term Modified By Court Order"
  | "Term Modified By District"
  | "Term Modified By Mutual Agreement"
  | "Term Modified By Placement Program Due To Behavior";

/** How an incident stands. */
export type IncidentStatus = "reported" | "under_review" | "resolved" | "dismissed";

/** What an incident becomes. */
export type NextIncidentStatus = "under_review" | "resolved" | "dismissed";

/** What somebody was to an incident: Ed-Fi's `DisciplineIncidentParticipationCodeDescriptor`. */
export type ParticipantRole = "Perpetrator" | "Reporter" | "Victim" | "Witness";

/** What follows; GET /v1/consequence-types says what each is. */
export type ConsequenceCode =
  | "WARN"
  | "DETN"
  | "ISS"
  | "OSS"
  | "EXPL"
  | "EXPS"
  | "CSRV"
  | "RMVL"
  | "CONF"
  | "NONE"
  | "OTHR";

/** How a consequence stands. */
export type ConsequenceStatus = "planned" | "served" | "waived";

/** How a guardian was told. */
export type NoticeChannel = "letter" | "email" | "phone" | "meeting";

/** What somebody was to an incident, the chief role first. */
export type ParticipantRoles = ParticipantRole[];

/** What somebody was to an incident, the chief role first. */
export type OpenParticipantRoles = c.Open<ParticipantRole>[];

/** What the incident cost. */
export interface IncidentCost {
  amount: LedgerMoney;
  currency: CurrencyCode;
}

/** What the incident cost; null where it cost nothing or nobody has said. */
export type OptionalIncidentCost = IncidentCost | null;

/** Somebody who was part of an incident, with the grade of that day. */
export interface Participant {
  id: ParticipantId;
  person_id: PersonId;
  person_kind: c.Open<PersonKind>;
  name: SchoolPersonName;
  role: c.Open<ParticipantRole>;
  roles: OpenParticipantRoles;
  grade: OptionalGrade;
}

/** Whoever was part of an incident, in the order in which they were added. */
export type Participants = Participant[];

/** Somebody who was part of an incident, with a `role`, several `roles`, or both; `role` is the chief one then. */
export interface ParticipantCreate {
  person_id: PersonId;
  role?: ParticipantRole;
  roles?: ParticipantRoles;
}

/** Whoever was part of an incident, each person once. */
export type ParticipantCreates = ParticipantCreate[];

/** The roles instead of those before. */
export interface ParticipantUpdate {
  roles: ParticipantRoles;
}

/** Days of school. */
export type SchoolDays = number;

/** Days of school, or null where nobody has said. */
export type OptionalSchoolDays = number | null;

/** What followed for a participant. */
export interface Consequence {
  id: ConsequenceId;
  participant_id: ParticipantId;
  person_id: PersonId;
  code: c.Open<ConsequenceCode>;
  start_date: SchoolDay;
  end_date: SchoolDay;
  length_days: SchoolDays;
  actual_days: OptionalSchoolDays;
  difference_reason: c.Open<OptionalDifferenceReason> | null;
  notes: OptionalIncidentText;
  status: c.Open<ConsequenceStatus>;
  created_by: string;
  created_at: string;
  updated_at: string;
}

/** What followed, in the order in which it was decided. */
export type Consequences = Consequence[];

/** What is to follow. Without an `end_date` it is for one day. */
export interface ConsequenceCreate {
  participant_id: ParticipantId;
  code: ConsequenceCode;
  start_date: SchoolDay;
  end_date?: OptionalSchoolDay;
  length_days?: OptionalSchoolDays;
  notes?: OptionalIncidentText;
  /** Whether the person may be suspended on some of the days already. */
  allow_overlap?: boolean;
}

/**
 * The fields to change; absent ones stay as they are. With other days and no `length_days`, the length is
 * counted anew.
 */
export interface ConsequenceUpdate {
  start_date?: SchoolDay;
  end_date?: SchoolDay;
  length_days?: SchoolDays;
  actual_days?: OptionalSchoolDays;
  difference_reason?: OptionalDifferenceReason | null;
  notes?: OptionalIncidentText;
  status?: ConsequenceStatus;
  /** Whether the person may be suspended on some of the days already. */
  allow_overlap?: boolean;
}

/** Which guardian, as Mother, or by name. */
export type GuardianName = string;

/** What the guardian was told. */
export type NoticeMessage = string;

/** That a guardian of somebody who was part of it was told. */
export interface Notice {
  id: NoticeId;
  person_id: PersonId;
  guardian: GuardianName;
  channel: c.Open<NoticeChannel>;
  sent_at: string;
  sent_by: string;
  message: NoticeMessage;
  acknowledged_at: OptionalSchoolMoment;
}

/** What guardians were told, in the order in which it was recorded. */
export type Notices = Notice[];

/** What a guardian was told; by default, just now. */
export interface NoticeCreate {
  person_id: PersonId;
  guardian: ChosenName;
  channel: NoticeChannel;
  message: NoticeMessage;
  sent_at?: OptionalSchoolMoment;
}

/** When the notice was acknowledged; null takes that back. */
export interface NoticeUpdate {
  acknowledged_at: OptionalSchoolMoment;
}

/** What can follow, with Ed-Fi's `DisciplineDescriptor`, by its code value. */
export interface ConsequenceType {
  code: c.Open<ConsequenceCode>;
  description: string;
  discipline_descriptor: string;
  /** Whether no two of a person may overlap. */
  is_suspension: boolean;
}

/** What can follow, by code. */
export type ConsequenceTypes = ConsequenceType[];

/** What can follow. */
export interface ConsequenceTypeList {
  data: ConsequenceTypes;
}

/** An incident without whoever was part of it. */
export interface IncidentSummary {
  id: IncidentId;
  number: IncidentNumber;
  school_id: OptionalSchoolId;
  school_year: SchoolYear;
  occurred_at: IncidentMoment;
  time_zone: SchoolTimeZone;
  behavior_code: BehaviorCodeName;
  severity: c.Open<OptionalSeverity> | null;
  location: c.Open<OptionalIncidentLocation> | null;
  status: c.Open<IncidentStatus>;
  participant_count: number;
  consequence_count: number;
  created_by: string;
  created_at: string;
  updated_at: string;
}

/** Incidents, the latest first. */
export type IncidentSummaries = IncidentSummary[];

/** A page of incidents. */
export interface IncidentPage {
  data: IncidentSummaries;
  pagination: Pagination;
}

/** What happened, however many were part of it, and what followed. */
export interface Incident {
  id: IncidentId;
  number: IncidentNumber;
  school_id: OptionalSchoolId;
  school_year: SchoolYear;
  occurred_at: IncidentMoment;
  time_zone: SchoolTimeZone;
  behavior_code: BehaviorCodeName;
  severity: c.Open<OptionalSeverity> | null;
  description: OptionalIncidentText;
  location: c.Open<OptionalIncidentLocation> | null;
  reporter_kind: c.Open<OptionalReporterKind> | null;
  /** Whether the police know. */
  reported_to_police: boolean;
  case_number: OptionalCaseNumber;
  weapon: c.Open<OptionalWeapon> | null;
  cost: OptionalIncidentCost;
  evidence_note: OptionalIncidentText;
  status: c.Open<IncidentStatus>;
  status_reason: OptionalStatusReason;
  created_by: string;
  created_at: string;
  updated_at: string;
  participants: Participants;
  consequences: Consequences;
  notices: Notices;
}

/** What is reported of an incident. */
export interface IncidentCreate {
  school_id?: OptionalSchoolId;
  occurred_at: IncidentMoment;
  behavior_code: BehaviorCodeName;
  description?: OptionalIncidentText;
  location?: OptionalIncidentLocation | null;
  reporter_kind?: OptionalReporterKind | null;
  /** Whether the police know. */
  reported_to_police?: boolean;
  case_number?: OptionalCaseNumber;
  weapon?: OptionalWeapon | null;
  cost?: OptionalIncidentCost;
  evidence_note?: OptionalIncidentText;
  participants?: ParticipantCreates;
}

/** The fields to change; absent ones stay as they are. */
export interface IncidentUpdate {
  school_id?: OptionalSchoolId;
  occurred_at?: IncidentMoment;
  behavior_code?: BehaviorCodeName;
  description?: OptionalIncidentText;
  location?: OptionalIncidentLocation | null;
  reporter_kind?: OptionalReporterKind | null;
  /** Whether the police know. */
  reported_to_police?: boolean;
  case_number?: OptionalCaseNumber;
  weapon?: OptionalWeapon | null;
  cost?: OptionalIncidentCost;
  evidence_note?: OptionalIncidentText;
}

/** What the incident becomes, and why. */
export interface IncidentStatusChange {
  status: NextIncidentStatus;
  reason?: OptionalStatusReason;
}

/** A number that the service gives. */
export type PrivacyRecordId = number;

/** Whether somebody only asked, or was told. */
export type DisclosureKindOfRecord = "request" | "disclosure";

/** Consent, or which exception of 34 CFR 99.31 allows it. */
export type DisclosureBasis =
  | "consent"
  | "other_school"
  | "audit_or_evaluation"
  | "financial_aid"
  | "juvenile_justice"
  | "studies"
  | "accreditation"
  | "judicial_order"
  | "health_or_safety_emergency"
  | "child_welfare"
  | "none";

/** Who asked or was told. */
export type DisclosureRecipient = string;

/** What was asked for or told. */
export type DisclosedContent = string;

/** The threat that an emergency stands on (34 CFR 99.36), or null where there is none. */
export type DisclosureThreat = string | null;

/** Who asked for what is known of a person, or was told (34 CFR 99.32). */
export interface RecordDisclosure {
  id: PrivacyRecordId;
  person_id: PersonId;
  kind: c.Open<DisclosureKindOfRecord>;
  recipient: DisclosureRecipient;
  basis: c.Open<DisclosureBasis>;
  what: DisclosedContent;
  threat: DisclosureThreat;
  disclosed_at: string;
  recorded_by: Subject;
  recorded_at: string;
}

/** Who asked or was told, what, when, and why that was allowed. */
export interface RecordDisclosureCreate {
  kind: DisclosureKindOfRecord;
  recipient: string;
  basis: DisclosureBasis;
  what: DisclosedContent;
  threat?: DisclosureThreat;
  disclosed_at: string;
}

/** What was asked and told, the latest first. */
export type RecordDisclosureList = RecordDisclosure[];

/** A page of what was asked and told. */
export interface RecordDisclosurePage {
  data: RecordDisclosureList;
  pagination: Pagination;
}

/** Whether the record is to be seen, or to be amended. */
export type RequestKind = "access" | "amendment";

/** Whether it waits, and what became of it. */
export type RequestStatus = "open" | "granted" | "declined" | "withdrawn";

/** What becomes of it. */
export type RequestOutcome = "granted" | "declined" | "withdrawn";

/** What is asked for. */
export type RequestText = string;

/** Who asks. */
export type RequestedBy = string;

/** The number of an incident, or null for the whole record. */
export type OptionalIncidentId = number | null;

/** What a person or a parent asks for, and what became of it. */
export interface RecordRequest {
  id: PrivacyRecordId;
  person_id: PersonId;
  kind: c.Open<RequestKind>;
  incident_id: OptionalIncidentId;
  requested_by: RequestedBy;
  what: RequestText;
  received_on: LedgerDate;
  due_on: LedgerDate;
  status: c.Open<RequestStatus>;
  decision: string | null;
  decided_by: OptionalSubject;
  decided_at: OptionalMoment;
  statement: string | null;
  recorded_by: Subject;
}

/** What a person or a parent asks for. */
export interface RecordRequestCreate {
  kind: RequestKind;
  incident_id?: OptionalIncidentId;
  requested_by: string;
  what: RequestText;
  received_on: LedgerDate;
}

/** Requests, what is due first. */
export type RecordRequestList = RecordRequest[];

/** A page of requests. */
export interface RecordRequestPage {
  data: RecordRequestList;
  pagination: Pagination;
}

/** What becomes of a request, and why. */
export interface RequestDecision {
  status: RequestOutcome;
  decision: RequestText;
}

/** What stands beside the record from now on. */
export interface StatementAttach {
  statement: AmendmentStatement;
}

/** Why nothing may be destroyed. */
export type HoldReason = string;

/** Keeps what is known of a person from being destroyed until it is released. */
export interface LegalHold {
  id: PrivacyRecordId;
  person_id: PersonId;
  reason: HoldReason;
  placed_by: Subject;
  placed_at: string;
  released_by: OptionalSubject;
  released_at: OptionalMoment;
}

/** Why nothing may be destroyed. */
export interface LegalHoldCreate {
  reason: HoldReason;
}

/** Holds, the latest first. */
export type LegalHoldList = LegalHold[];

/** A page of holds. */
export interface LegalHoldPage {
  data: LegalHoldList;
  pagination: Pagination;
}

/** How many years records are kept after somebody left, or after the last incident where that was later. */
export type RetentionYears = number;

/** What holds for all schools of a tenant; the time zone is for incidents of no school. */
export interface SchoolSettings {
  time_zone: TimeZoneName;
  retention_years: RetentionYears;
  suppress_below: SuppressBelow;
}

/** What is changed; absent fields stay as they are. */
export interface SchoolSettingsUpdate {
  time_zone?: TimeZoneName;
  retention_years?: RetentionYears;
  suppress_below?: SuppressBelow;
}

/** How many incidents of a school, a school year and a code were destroyed, and what they came to. */
export interface PurgedCount {
  school_id: OptionalSchoolId;
  school_year: SchoolYear;
  code: BehaviorCodeName;
  incidents: number;
  perpetrators: number;
  suspension_days: number;
}

/** Counts, the latest school year first. */
export type PurgedCountList = PurgedCount[];

/** A page of counts. */
export interface PurgedCountPage {
  data: PurgedCountList;
  pagination: Pagination;
}

/** An HTML page with its own style, which loads nothing and needs no script. */
export type CopyPage = string;

/** Somebody else, by a role. */
export type OtherPerson = string;

/** Everybody else who took part, by a role that counts within the incident. */
export type OtherPeople = OtherPerson[];

/** What followed for the person. */
export interface CopyConsequence {
  consequence: string;
  start_date: LedgerDate;
  end_date: LedgerDate;
  length_days: number;
  actual_days: number | null;
  status: c.Open<ConsequenceStatus>;
  notes: string | null;
}

/** What followed for the person, the first first. */
export type CopyConsequences = CopyConsequence[];

/** What the person's guardian was told. */
export interface CopyNotice {
  guardian: string;
  channel: string;
  sent_at: string;
  message: string;
  acknowledged_at: OptionalMoment;
}

/** What the person's guardians were told, the first first. */
export type CopyNotices = CopyNotice[];

/** An incident as its participant may know it: others by their roles, consequences only the participant's own. */
export interface CopyIncident {
  number: IncidentNumber;
  occurred_at: string;
  code: BehaviorCodeName;
  behavior: string;
  description: string | null;
  location: string | null;
  evidence_note: string | null;
  status: c.Open<IncidentStatus>;
  roles: OpenParticipantRoles;
  others: OtherPeople;
  consequences: CopyConsequences;
  notices: CopyNotices;
  statements: AmendmentStatements;
}

/** Incidents, the latest first. */
export type CopyIncidents = CopyIncident[];

/** Who asked for what is known of the person, or was told. */
export interface CopyDisclosure {
  kind: c.Open<DisclosureKindOfRecord>;
  recipient: DisclosureRecipient;
  basis: c.Open<DisclosureBasis>;
  what: DisclosedContent;
  threat: DisclosureThreat;
  disclosed_at: string;
}

/** Who was told of the record, the latest first. */
export type CopyDisclosures = CopyDisclosure[];

/** What was asked for, and what became of it. */
export interface CopyRequest {
  kind: c.Open<RequestKind>;
  /** The incident that it is about, or null for the whole record. */
  number: string | null;
  requested_by: RequestedBy;
  what: RequestText;
  received_on: LedgerDate;
  status: c.Open<RequestStatus>;
  decision: string | null;
  statement: string | null;
}

/** What was asked for, the latest first. */
export type CopyRequests = CopyRequest[];

/** The whole record of a person, as the person or a parent may have it. */
export interface PersonCopy {
  person_id: PersonId;
  kind: c.Open<PersonKind>;
  name: SchoolPersonName;
  grade: OptionalGrade;
  /** The name of the school, or null for none. */
  school: string | null;
  made_at: string;
  incidents: CopyIncidents;
  disclosures: CopyDisclosures;
  requests: CopyRequests;
}

/**
 * What the incidents of a group have in common. Weeks begin on Monday; hours, weeks and months are those of the
 * school's clock.
 */
export type SummaryGrouping =
  | "code"
  | "week"
  | "month"
  | "term"
  | "grade"
  | "location"
  | "hour"
  | "school"
  | "consequence";

/** The days before, as many or as many whole months; or the same days a year before; or none. */
export type SummaryComparison = "previous" | "year_before" | "none";

/** The smallest count that is shown; 0 hides nothing. */
export type SuppressBelow = number;

/**
 * Incidents, the different people who were perpetrators in them, and the school days of the suspensions that
 * followed; null for what is hidden.
 */
export interface SummaryFigures {
  incidents: number | null;
  perpetrators: number | null;
  suspension_days: number | null;
}

/** The same of the days before, or null where nothing is compared. */
export type ComparedFigures = SummaryFigures | null;

/** How much more there is than before, or null where nothing is compared; null for what is hidden. */
export type FigureChanges = FigureChange | null;

/** How much more there is than before, less than 0 where there is less; null for what is hidden. */
export interface FigureChange {
  incidents: number | null;
  perpetrators: number | null;
  suspension_days: number | null;
}

/**
 * Incidents that have one thing in common, which is null where they have none of the kind. Weeks, months and
 * terms stand beside the one at the same place of the days before.
 */
export interface SummaryGroup {
  key: string | null;
  label: string;
  counts: SummaryFigures;
  before: ComparedFigures;
  change: FigureChanges;
}

/** The groups: in the order of time, or the largest first; the first thousand of them. */
export type SummaryGroups = SummaryGroup[];

/** Incidents of some days, summed up. Whoever is in several groups counts once in the total. */
export interface SchoolSummary {
  group_by: c.Open<SummaryGrouping>;
  from: LedgerDate;
  to: LedgerDate;
  compared_from: OptionalLedgerDate;
  compared_to: OptionalLedgerDate;
  /** Whether each school has a calendar for these days; without one, Monday to Friday are school days. */
  has_calendar: boolean;
  suppress_below: SuppressBelow;
  counts: SummaryFigures;
  before: ComparedFigures;
  change: FigureChanges;
  groups: SummaryGroups;
}

/** A row for each group and one for the total (RFC 4180); an asterisk stands for what is hidden. */
export type SummaryFile = string;

/** What followed for the person. */
export interface HistoryConsequence {
  consequence_code: c.Open<ConsequenceCode>;
  start_date: LedgerDate;
  end_date: LedgerDate;
  length_days: number;
  actual_days: number | null;
  status: c.Open<ConsequenceStatus>;
}

/** What followed for the person, the first first. */
export type HistoryConsequences = HistoryConsequence[];

/** What the person or a parent has to say beside the record. */
export type AmendmentStatement = string;

/** What the person or a parent has to say beside the record. */
export type AmendmentStatements = AmendmentStatement[];

/** An incident that the person took part in. */
export interface HistoryIncident {
  incident_id: IncidentId;
  number: IncidentNumber;
  occurred_at: string;
  code: BehaviorCodeName;
  status: c.Open<IncidentStatus>;
  roles: OpenParticipantRoles;
  consequences: HistoryConsequences;
  statements: AmendmentStatements;
}

/** Incidents, the latest first. */
export type HistoryIncidents = HistoryIncident[];

/**
 * A person, the school days that the person was suspended for in this school year, and incidents. More than ten
 * such days ask for a manifestation review (34 CFR 300.530).
 */
export interface PersonHistory {
  person_id: PersonId;
  kind: c.Open<PersonKind>;
  name: SchoolPersonName;
  grade: OptionalGrade;
  school_id: OptionalSchoolId;
  school_year: SchoolYear;
  days_suspended: number;
  needs_manifestation_review: boolean;
  /** Whether the school has a calendar for this year; without one, Monday to Friday are school days. */
  has_calendar: boolean;
  data: HistoryIncidents;
  pagination: Pagination;
}

/** Somebody who was a perpetrator several times in these days. */
export interface RepeatOffender {
  person_id: PersonId;
  name: SchoolPersonName;
  kind: c.Open<PersonKind>;
  grade: OptionalGrade;
  school_id: OptionalSchoolId;
  incidents: number;
  last_on: LedgerDate;
  suspension_days: number;
}

/** People, the most incidents first. */
export type RepeatOffenderList = RepeatOffender[];

/** A page of people. */
export interface RepeatOffenderPage {
  data: RepeatOffenderList;
  pagination: Pagination;
}

/** Somebody who is kept out of class, and when class is to be expected again. */
export interface PersonOut {
  person_id: PersonId;
  name: SchoolPersonName;
  grade: OptionalGrade;
  school_id: OptionalSchoolId;
  consequence_code: c.Open<ConsequenceCode>;
  start_date: LedgerDate;
  end_date: LedgerDate;
  returns_on: LedgerDate;
  /** Whether there is school on the day that was asked for. */
  is_school_day: boolean;
}

/** People, by the day on which they come back. */
export type PersonOutList = PersonOut[];

/** Who is kept out of class on a day. */
export interface PeopleOut {
  on: LedgerDate;
  data: PersonOutList;
  pagination: Pagination;
}

/** Which resource of Ed-Fi the rows are: incidents, how students, other students and staff took part, or actions. */
export type SchoolExportResource =
  | "discipline_incidents"
  | "student_behavior_associations"
  | "student_non_offender_associations"
  | "staff_associations"
  | "discipline_actions";

/** Which file, of incidents of which days. */
export interface SchoolExport {
  resource: SchoolExportResource;
  from: LedgerDate;
  to: LedgerDate;
  school_id?: OptionalSchoolId;
}

/** How many rows the file has; the job's `artifact` says where it is. */
export interface SchoolExportResult {
  rows: number;
}

/** The short name of a kind of behavior, in letters of ASCII, digits, `_` and `-`; answers have it in capitals. */
export type BehaviorCodeName = string;

/** What the code stands for. */
export type BehaviorDescription = string;

/**
 * Ed-Fi's `BehaviorDescriptor`, by its code value: State Offense, School Violation, School Code of Conduct,
 * Other, or one that a state has added; null for none.
 */
export type OptionalBehaviorDescriptor = string | null;

/** The option of CEDS' list of incident behaviors, by its five digits; null for none. */
export type OptionalCedsCode = string | null;

/** How grave a behavior is. */
export type Severity = "low" | "medium" | "high" | "critical";

/** How grave a behavior is; null where nobody has said. */
export type OptionalSeverity = "low" | "medium" | "high" | "critical";

/** A kind of behavior that incidents are of. */
export interface BehaviorCode {
  code: BehaviorCodeName;
  description: BehaviorDescription;
  behavior_descriptor: OptionalBehaviorDescriptor;
  ceds_code: OptionalCedsCode;
  severity: c.Open<OptionalSeverity> | null;
  /** Whether new incidents may have it. */
  is_active: boolean;
  created_at: string;
  updated_at: string;
}

/** What a new behavior code starts with. */
export interface BehaviorCodeCreate {
  code: BehaviorCodeName;
  description: BehaviorDescription;
  behavior_descriptor?: OptionalBehaviorDescriptor;
  ceds_code?: OptionalCedsCode;
  severity?: OptionalSeverity | null;
  /** Whether new incidents may have it. */
  is_active?: boolean;
}

/** The fields to change; absent ones stay as they are. */
export interface BehaviorCodeUpdate {
  description?: BehaviorDescription;
  behavior_descriptor?: OptionalBehaviorDescriptor;
  ceds_code?: OptionalCedsCode;
  severity?: OptionalSeverity | null;
  /** Whether new incidents may have it. */
  is_active?: boolean;
}

/** Behavior codes, by code. */
export type BehaviorCodeList = BehaviorCode[];

/** A page of behavior codes. */
export interface BehaviorCodePage {
  data: BehaviorCodeList;
  pagination: Pagination;
}

/** The school's number. */
export type SchoolId = number;

/** The school's number, or null for none. */
export type OptionalSchoolId = number | null;

/** What the school is called. */
export type SchoolName = string;

/** The zone of the school's clocks, by its name in the IANA database. */
export type SchoolTimeZone = string;

/** The month, 1 to 12, in which school years begin. */
export type FirstMonth = number;

/** A school. Its school years begin on the first of a month. */
export interface School {
  id: SchoolId;
  name: SchoolName;
  time_zone: SchoolTimeZone;
  /** The month, 1 to 12, in which school years begin. */
  year_starts_month: number;
  created_at: string;
  updated_at: string;
}

/** What is registered of a school. */
export interface SchoolCreate {
  name: ChosenName;
  time_zone: SchoolTimeZone;
  year_starts_month?: FirstMonth;
}

/** The fields to change; absent ones stay as they are. */
export interface SchoolUpdate {
  name?: ChosenName;
  time_zone?: SchoolTimeZone;
  /** The month, 1 to 12, in which school years begin. */
  year_starts_month?: number;
}

/** Schools, by name. */
export type SchoolList = School[];

/** A page of schools. */
export interface SchoolPage {
  data: SchoolList;
  pagination: Pagination;
}

/** A school year, by the years in which it begins and ends. */
export type SchoolYear = string;

/** A day, as the school's clock has it. */
export type SchoolDay = string;

/** A day, as the school's clock has it, or null for none. */
export type OptionalSchoolDay = string | null;

/** What the term is called. */
export type TermName = string;

/** A part of a school year, with its first and last day. */
export interface SchoolTerm {
  name: TermName;
  starts_on: SchoolDay;
  ends_on: SchoolDay;
}

/** Terms, by their days. */
export type SchoolTerms = SchoolTerm[];

/** A part of a school year as it is to be, with its first and last day. */
export interface ChosenSchoolTerm {
  name: string;
  starts_on: SchoolDay;
  ends_on: SchoolDay;
}

/** Terms, by their days. */
export type ChosenSchoolTerms = ChosenSchoolTerm[];

/** Days on which there is no school, by day. */
export type NonSchoolDays = SchoolDay[];

/** The terms of a school year, and its days without school. */
export interface SchoolCalendar {
  school_id: SchoolId;
  school_year: SchoolYear;
  terms: SchoolTerms;
  non_school_days: NonSchoolDays;
  updated_at: string;
}

/** A calendar as it is to be. */
export interface SchoolCalendarUpdate {
  terms: ChosenSchoolTerms;
  non_school_days: NonSchoolDays;
}

/**
 * The id of a person, as the school's own register has it. It stands in addresses, so it says nothing of the
 * person.
 */
export type PersonId = string;

/** What the person is at school. */
export type PersonKind = "student" | "staff" | "other";

/** What the person is called. */
export type SchoolPersonName = string;

/** The grade that a student is in. */
export type Grade = string;

/** The grade that a student is in, or null for none. */
export type OptionalGrade = string | null;

/** Somebody who can be part of an incident. */
export interface SchoolPerson {
  person_id: PersonId;
  kind: c.Open<PersonKind>;
  name: SchoolPersonName;
  grade: OptionalGrade;
  school_id: OptionalSchoolId;
  left_on: OptionalSchoolDay;
  created_at: string;
  updated_at: string;
}

/** What is registered of a person. */
export interface SchoolPersonCreate {
  person_id: PersonId;
  kind: PersonKind;
  name: ChosenName;
  grade?: OptionalGrade;
  school_id?: OptionalSchoolId;
  left_on?: OptionalSchoolDay;
}

/** The fields to change; absent ones stay as they are. */
export interface SchoolPersonUpdate {
  kind?: PersonKind;
  name?: ChosenName;
  grade?: OptionalGrade;
  school_id?: OptionalSchoolId;
  left_on?: OptionalSchoolDay;
}

/** People, by name. */
export type SchoolPersonList = SchoolPerson[];

/** A page of people. */
export interface SchoolPersonPage {
  data: SchoolPersonList;
  pagination: Pagination;
}

/** The six digits of the authenticator app, or a recovery code. */
export type SecondFactorCode = string;

/** Whether a second factor is asked for at login. */
export interface SecondFactor {
  is_enabled: boolean;
  enabled_at: string | null;
  recovery_codes_left: number;
}

/** What the authenticator app needs; it is told once. */
export interface SecondFactorEnrolment {
  secret: string;
  /** For a QR code (otpauth). */
  uri: string;
}

/** Codes that log in once each where the authenticator is lost. */
export type RecoveryCodeList = RecoveryCodeListItem[];

/** New recovery codes; they are told once, and older ones no longer work. */
export interface RecoveryCodes {
  recovery_codes: RecoveryCodeList;
}

/** The current password. */
export interface PasswordConfirmation {
  current_password: Password;
}

/** A code. */
export interface CodeConfirmation {
  code: SecondFactorCode;
}

/** The current password and a code. */
export interface SecondFactorRemoval {
  current_password: Password;
  code: SecondFactorCode;
}

/** The service account's number. */
export type ServiceAccountId = number;

/** The key's number. */
export type ApiKeyId = number;

/** What the service account or key is called. */
export type ServiceAccountName = string;

/** What it is for. */
export type ServiceAccountDescription = string | null;

/** An account of a program in the caller's tenant. */
export interface ServiceAccount {
  id: ServiceAccountId;
  name: ServiceAccountName;
  description: ServiceAccountDescription;
  created_at: string;
  /** The subject who made it. */
  created_by: string;
  tenant_id: TenantName;
}

/** Service accounts, newest first. */
export type ServiceAccountList = ServiceAccount[];

/** A page of service accounts. */
export interface ServiceAccountPage {
  data: ServiceAccountList;
  pagination: Pagination;
}

/** What a new service account starts with. */
export interface ServiceAccountCreate {
  name: ChosenName;
  description?: ServiceAccountDescription;
}

/** What a key may. */
export type Scope =
  | "projects:read"
  | "projects:write"
  | "jobs:read"
  | "jobs:write"
  | "ledger:read"
  | "ledger:draft"
  | "ledger:approve"
  | "ledger:post"
  | "ledger:reverse"
  | "ledger:accounts"
  | "ledger:close"
  | "ledger:lock"
  | "ledger:export"
  | "ledger:import"
  | "ledger:settings"
  | "ledger:integrity"
  | "compliance:read"
  | "compliance:write"
  | "compliance:check"
  | "compliance:approve"
  | "compliance:settings"
  | "school:read"
  | "school:write"
  | "school:others"
  | "school:reports"
  | "school:codes"
  | "school:settings"
  | "school:disclose";

/** What a key may, each once. */
export type Scopes = Scope[];

/** What a key may, each once. */
export type OpenScopes = c.Open<Scope>[];

/** A key; its secret is told once, when it is made. */
export interface ApiKey {
  id: ApiKeyId;
  name: ServiceAccountName;
  /** The beginning of the key, to know it by. */
  prefix: string;
  scopes: OpenScopes;
  created_at: string;
  created_by: string;
  expires_at: string | null;
  last_used_at: string | null;
  revoked_at: string | null;
}

/** A new key with its secret, which is told this once. */
export interface NewApiKey {
  id: ApiKeyId;
  name: ServiceAccountName;
  /** The beginning of the key, to know it by. */
  prefix: string;
  scopes: OpenScopes;
  created_at: string;
  created_by: string;
  expires_at: string | null;
  last_used_at: string | null;
  revoked_at: string | null;
  /** What X-API-Key has to say. */
  key: string;
}

/** Keys, newest first. */
export type ApiKeyList = ApiKey[];

/** A page of keys. */
export interface ApiKeyPage {
  data: ApiKeyList;
  pagination: Pagination;
}

/** What a new key may, and for how long. */
export interface ApiKeyCreate {
  name: ChosenName;
  scopes: Scopes;
  expires_at?: string | null;
}

/** The session's id. */
export type SessionId = string;

/** An opaque or signed token. */
export type Token = string;

/** How to send the access token. */
export type TokenType = "Bearer";

/** For how many seconds it is valid. */
export type Seconds = number;

/** What the device is called. */
export type DeviceName = string;

/** Address and password, and where it is enabled the second factor. */
export interface LoginRequest {
  email: Email;
  password: Password;
  code?: SecondFactorCode;
  /** Send the refresh token as an HttpOnly cookie, not in the body. */
  use_cookie?: boolean;
  device_name?: string;
}

/** An access token, and what to get the next one with. */
export interface TokenPair {
  access_token: Token;
  /** Null where it went into a cookie. */
  refresh_token: string | null;
  token_type: TokenType;
  expires_in: Seconds;
  refresh_expires_in: Seconds;
  /** With a cookie, what X-CSRF-Token has to say. */
  csrf_token: string | null;
  session_id: SessionId;
  user: User;
}

/** The form of an OAuth 2 token request. */
export type TokenForm = PasswordGrantForm | RefreshTokenGrantForm;

/** Address and password for tokens (RFC 6749, section 4.3). */
export interface PasswordGrantForm {
  grant_type: "password";
  /** The e-mail address. */
  username: string;
  password: Password;
  code?: SecondFactorCode;
  scope?: OAuthScope;
  client_id?: string;
  client_secret?: string;
}

/** A refresh token for the next tokens (RFC 6749, section 6). */
export interface RefreshTokenGrantForm {
  grant_type: "refresh_token";
  refresh_token: RefreshToken;
  scope?: OAuthScope;
  client_id?: string;
  client_secret?: string;
}

/** Scopes, separated by spaces; roles come from the account whatever is asked for. */
export type OAuthScope = string;

/** The opaque token that gets the next ones, once. */
export type RefreshToken = string;

/** The answer to an OAuth 2 token request (RFC 6749, section 5.1). */
export interface OAuthToken {
  access_token: Token;
  token_type: TokenType;
  expires_in: Seconds;
  refresh_token: RefreshToken;
  scope: OAuthScope;
}

/** The refresh token, unless it is in the cookie. */
export interface RefreshRequest {
  refresh_token?: RefreshToken;
}

/** A login on a device. */
export interface Session {
  id: SessionId;
  device_name: DeviceName;
  device_id: string | null;
  client_address: string | null;
  tenant: TenantName;
  created_at: string;
  last_used_at: string;
  expires_at: string;
  is_current: boolean;
}

/** Sessions, the last used first. */
export type SessionList = Session[];

/** A page of sessions. */
export interface SessionPage {
  data: SessionList;
  pagination: Pagination;
}

/** Where to work: an organization, or with null the caller's own tenant. */
export interface TenantSwitch {
  organization_id: number | null;
}

/** An access token for the tenant that was asked for. */
export interface AccessToken {
  access_token: Token;
  token_type: TokenType;
  expires_in: Seconds;
  tenant: TenantName;
}

/** The name of an OpenID Connect provider in the settings. */
export type ProviderName = string;

/** An OpenID Connect provider at which users can log in. */
export interface Provider {
  name: ProviderName;
  issuer: string;
  /** Where to send the browser. */
  login_path: string;
}

/** The providers. */
export type ProviderList = Provider[];

/** A sign of life. */
export interface HealthStatus {
  status: "ok";
}

/** Whether every part works, or the service does without one. */
export type ReadinessState = "ok" | "degraded";

/** Whether all parts work, or the service does without one. */
export interface Readiness {
  status: c.Open<ReadinessState>;
}

/** Metrics in Prometheus text format. */
export type MetricsText = string;

/** Where the service runs. */
export type Environment = "development" | "test" | "production";

/** Whether all parts work. */
export type ServiceState = "healthy" | "degraded";

/** Whether a part works; one that is not configured is no failure. */
export type PartState = "healthy" | "unhealthy" | "not_configured";

/** Version, environment and the state of the database. */
export interface ServiceHealth {
  status: c.Open<ServiceState>;
  timestamp: string;
  version: string;
  environment: c.Open<Environment>;
  database: c.Open<PartState>;
}

/** The state of a part and how long it took to answer. */
export interface PartHealth {
  status: c.Open<PartState>;
  /** Milliseconds; null where the part did not answer. */
  latency_ms: number | null;
  reason?: c.Open<PartReason>;
}

/** Why a part does not work, where that is known. */
export type PartReason =
  | "timed_out"
  | "unreachable"
  | "credentials_refused"
  | "not_permitted"
  | "out_of_memory"
  | "read_only"
  | "loading"
  | "refused";

/** The state of every part. */
export interface DetailedHealth {
  status: c.Open<ServiceState>;
  timestamp: string;
  version: string;
  environment: c.Open<Environment>;
  database: PartHealth;
  redis: PartHealth;
  workers: WorkersHealth;
  queue?: QueueHealth;
  beat?: BeatHealth;
}

/** Who does jobs; unhealthy where nobody is there, so that they wait. */
export interface WorkersHealth {
  status: c.Open<PartState>;
  /** Milliseconds that it took to find out; null where the database did not answer. */
  latency_ms: number | null;
  /** Workers that were seen a moment ago. */
  alive?: number;
  /** Jobs that they can do at the same time. */
  slots?: number;
  /** Processes of theirs that do one. */
  busy?: number;
}

/** What waits to be done; left out where the database did not answer. */
export interface QueueHealth {
  /** Jobs that could begin now, counted up to 100000. */
  due: number;
  /** Those of them that no worker of this release does, for it does not know their kind. */
  unknown: number;
  /** For how long the oldest of them could. */
  oldest_seconds: number;
}

/** Who keeps the schedules; unhealthy where nobody was there for 26 hours. */
export interface BeatHealth {
  status: c.Open<PartState>;
  /** Seconds since a beat was alive; left out where none ever was. */
  seen_seconds_ago?: number;
}

/** A field to order users by; a leading minus is descending. */
export type UserSort =
  | "-created_at"
  | "created_at"
  | "-email"
  | "email"
  | "-name"
  | "name"
  | "-last_login_at"
  | "last_login_at";

/** Users, newest first. */
export type UserList = User[];

/** A page of users. */
export interface UserPage {
  data: UserList;
  pagination: Pagination;
}

/** What a new account starts with; without a password its user sets one by mail. */
export interface UserCreate {
  email: Email;
  name: ChosenName;
  password?: NewPassword;
  role?: Role;
}

/** The fields to change; absent ones stay as they are. */
export interface UserUpdate {
  name?: ChosenName;
  email?: Email;
  role?: Role;
}

/** What to do with each account. */
export type BulkActionName = "activate" | "deactivate" | "delete";

/** Accounts, each once. */
export type UserIds = UserId[];

/** An action on several accounts. */
export interface BulkAction {
  action: BulkActionName;
  user_ids: UserIds;
}

/** What became of one account. */
export interface BulkResult {
  user_id: UserId;
  success: boolean;
  /** Why nothing was changed; null where it was. */
  error_code: string | null;
}

/** What became of each account, in the order asked. */
export type BulkResultList = BulkResult[];

/** What became of each account. */
export interface BulkResults {
  results: BulkResultList;
}

/** The outcome of an action on several accounts. */
export interface BulkActionResponse {
  /** Whether all of them succeeded. */
  success: boolean;
  message: string;
  data: BulkResults;
}

export type PartNamesItem = string;

export type ChannelParametersValue = string;

export type RoleNamesItem = string;

export type IntegrityPlacesItem = string;

export type RecoveryCodeListItem = string;

export type AcceptedHereResponseSetCookieItem = string;

export type TokenPairResponseSetCookieItem = string;
