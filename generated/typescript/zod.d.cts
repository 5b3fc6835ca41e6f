// Generated from openapi.yaml by codegen; edit the contract instead.
import type * as z from "zod";
import type * as k from "./checks.cjs";
import type * as t from "./types.cjs";
export { InvalidRequest, type CheckOptions, type Drift } from "./checks.cjs";

type schemaOf<Value> = z.ZodType<Value, Value>;

/** Whatever belongs to the command, by name. */
export declare const AnyObject: schemaOf<t.AnyObject>;

/** The outcome of a command that has no resource. */
export declare const StandardResponse: z.ZodObject<{
  success: schemaOf<boolean>;
  message: schemaOf<string>;
  data: schemaOf<t.AnyObject>;
}, z.core.$strict>;

/** An e-mail address. */
export declare const Email: schemaOf<t.Email>;

/** What the user is called. */
export declare const PersonName: schemaOf<t.PersonName>;

/**
 * A text with at least one character that people see: not white space, control characters and what Unicode calls
 * default ignorable alone.
 */
export declare const VisibleText: schemaOf<t.VisibleText>;

/** What people are to read as its name. */
export declare const ChosenName: schemaOf<t.ChosenName>;

/** A part of the name or the address, in any case. */
export declare const SearchText: schemaOf<t.SearchText>;

/** The tenant whose data is worked on. */
export declare const TenantName: schemaOf<t.TenantName>;

/** One or more entity tags (RFC 9110, section 8.8.3), or `*`. */
export declare const EntityTags: schemaOf<t.EntityTags>;

/** Where a page stands among all pages. */
export declare const Pagination: z.ZodObject<{
  total: schemaOf<number>;
  page: schemaOf<number>;
  page_size: schemaOf<number>;
  total_pages: schemaOf<number>;
  has_next: schemaOf<boolean>;
  has_prev: schemaOf<boolean>;
}, z.core.$strict>;

/** What went wrong, for programs. */
export declare const ErrorCode: schemaOf<t.ErrorCode>;

/** A part of a request. */
export declare const RequestPlace: schemaOf<t.RequestPlace>;

/** One place where a request does not fit the contract. */
export declare const FieldError: z.ZodObject<{
  in: schemaOf<t.RequestPlace>;
  field: schemaOf<string>;
  code: schemaOf<string>;
  message: schemaOf<string>;
}, z.core.$strict>;

/** Every place where a request does not fit the contract. */
export declare const FieldErrors: schemaOf<t.FieldErrors>;

export declare const PartNamesItem: schemaOf<t.PartNamesItem>;

/** Parts of the service. */
export declare const PartNames: schemaOf<t.PartNames>;

/** More about an error, depending on its code. */
export declare const ErrorDetails: z.ZodObject<{
  errors: z.ZodExactOptional<schemaOf<t.FieldErrors>>;
  parts: z.ZodExactOptional<schemaOf<t.PartNames>>;
}, z.core.$loose>;

/** The one shape of every error. */
export declare const Error: z.ZodObject<{
  error_code: schemaOf<t.ErrorCode>;
  message: schemaOf<string>;
  details: schemaOf<t.ErrorDetails>;
  request_id: schemaOf<string>;
}, z.core.$strict>;

/** 15 to 128 characters of any kind; common ones, and those with one's name or address in them, are refused. */
export declare const NewPassword: schemaOf<t.NewPassword>;

/** A password as it was set. */
export declare const Password: schemaOf<t.Password>;

/** A token from a mail; it can be used once. */
export declare const OneTimeToken: schemaOf<t.OneTimeToken>;

/** The user's number. */
export declare const UserId: schemaOf<t.UserId>;

/** What a user may; each role includes the ones before it. */
export declare const Role: schemaOf<t.Role>;

/** The time zone in which today is today, by its name in the IANA database; null is the service's own. */
export declare const ChosenTimeZone: schemaOf<t.ChosenTimeZone>;

/** An account. */
export declare const User: z.ZodObject<{
  id: schemaOf<t.UserId>;
  email: schemaOf<t.Email>;
  name: schemaOf<t.PersonName>;
  role: schemaOf<t.Role>;
  time_zone: schemaOf<t.ChosenTimeZone>;
  is_active: schemaOf<boolean>;
  is_email_verified: schemaOf<boolean>;
  has_password: schemaOf<boolean>;
  has_second_factor: schemaOf<boolean>;
  created_at: schemaOf<string>;
  updated_at: schemaOf<string>;
  last_login_at: schemaOf<string | null>;
}, z.core.$strict>;

/** What a new account starts with. */
export declare const RegistrationRequest: z.ZodObject<{
  email: schemaOf<t.Email>;
  name: schemaOf<t.ChosenName>;
  password: schemaOf<t.NewPassword>;
}, z.core.$strict>;

/** Whom it concerns. */
export declare const EmailRequest: z.ZodObject<{
  email: schemaOf<t.Email>;
}, z.core.$strict>;

/** The token from the mail, and the new password. */
export declare const PasswordResetConfirmation: z.ZodObject<{
  token: schemaOf<t.OneTimeToken>;
  password: schemaOf<t.NewPassword>;
}, z.core.$strict>;

/** The token from the mail. */
export declare const TokenRequest: z.ZodObject<{
  token: schemaOf<t.OneTimeToken>;
}, z.core.$strict>;

/** The token from the mail, and the account's password unless it is the browser that asked for it. */
export declare const EmailConfirmation: z.ZodObject<{
  token: schemaOf<t.OneTimeToken>;
  password: z.ZodExactOptional<schemaOf<t.Password>>;
}, z.core.$strict>;

/** The fields to change; absent ones stay as they are. */
export declare const OwnUserUpdate: z.ZodObject<{
  name: z.ZodExactOptional<schemaOf<t.ChosenName>>;
  time_zone: z.ZodExactOptional<schemaOf<t.ChosenTimeZone>>;
}, z.core.$strict>;

/** The six digits of the authenticator app, or a recovery code. */
export declare const SecondFactorCode: schemaOf<t.SecondFactorCode>;

/** The new address, the current password, and where there is a second factor a code. */
export declare const EmailChangeRequest: z.ZodObject<{
  email: schemaOf<t.Email>;
  current_password: schemaOf<t.Password>;
  code: z.ZodExactOptional<schemaOf<t.SecondFactorCode>>;
}, z.core.$strict>;

/** The current password and the new one, and where there is a second factor a code. */
export declare const PasswordChange: z.ZodObject<{
  current_password: schemaOf<t.Password>;
  new_password: schemaOf<t.NewPassword>;
  code: z.ZodExactOptional<schemaOf<t.SecondFactorCode>>;
}, z.core.$strict>;

/** The entry's number. */
export declare const AuditEntryId: schemaOf<t.AuditEntryId>;

/** What happened. */
export declare const EventName: schemaOf<t.EventName>;

/** What kind of caller it was. */
export declare const ActorKind: schemaOf<t.ActorKind>;

/** Where the next page begins; opaque. */
export declare const Cursor: schemaOf<t.Cursor>;

/** Something that happened; `hash` covers it and everything before it. */
export declare const AuditEntry: z.ZodObject<{
  id: schemaOf<t.AuditEntryId>;
  occurred_at: schemaOf<string>;
  event: schemaOf<t.EventName>;
  operation: schemaOf<string | null>;
  actor_kind: schemaOf<t.ActorKind>;
  actor_issuer: schemaOf<string | null>;
  actor_subject: schemaOf<string | null>;
  actor_tenant: schemaOf<string | null>;
  target: schemaOf<string | null>;
  client_address: schemaOf<string | null>;
  request_id: schemaOf<string | null>;
  details: schemaOf<t.AnyObject>;
  sequence: schemaOf<number | null>;
  hash: schemaOf<string | null>;
}, z.core.$strict>;

/** Entries, newest first. */
export declare const AuditEntryList: schemaOf<t.AuditEntryList>;

/** A page of the audit log; `next_cursor` leads to the older ones. */
export declare const AuditPage: z.ZodObject<{
  data: schemaOf<t.AuditEntryList>;
  next_cursor: schemaOf<string | null>;
}, z.core.$strict>;

/** How difficult a card is. */
export declare const Difficulty: schemaOf<t.Difficulty>;

/** A text to show. */
export declare const ContentText: schemaOf<t.ContentText>;

/** Answers that are as good. Case, blanks and final marks make no difference. */
export declare const AcceptableAnswers: schemaOf<t.AcceptableAnswers>;

/** By what clients know it; it stays the same. */
export declare const ContentId: schemaOf<t.ContentId>;

/** A card that the child is to be asked. */
export declare const DueCard: z.ZodObject<{
  id: schemaOf<t.ContentId>;
  subjectId: schemaOf<t.ContentId>;
  question: schemaOf<t.ContentText>;
  answer: schemaOf<t.ContentText>;
  acceptableAnswers: schemaOf<t.AcceptableAnswers>;
  difficulty: schemaOf<t.Difficulty>;
  dueAt: schemaOf<string | null>;
}, z.core.$strict>;

/** Cards, those that are due first. */
export declare const DueCardList: schemaOf<t.DueCardList>;

/** A channel that wants to know who opens it. */
export declare const ChannelName: schemaOf<t.ChannelName>;

export declare const ChannelParametersValue: schemaOf<t.ChannelParametersValue>;

/**
 * The parameters of the channel's path, by name. Whether what they name is there, and the caller's, is found out
 * when the channel is opened.
 */
export declare const ChannelParameters: schemaOf<t.ChannelParameters>;

/** What the ticket is to open. */
export declare const ChannelTicketRequest: z.ZodObject<{
  channel: schemaOf<t.ChannelName>;
  parameters: schemaOf<t.ChannelParameters>;
}, z.core.$strict>;

/** A ticket, for `?ticket=`; it opens the channel once. */
export declare const ChannelTicket: z.ZodObject<{
  ticket: schemaOf<string>;
  expires_in: schemaOf<number>;
}, z.core.$strict>;

/** The server is about to restart; come back after so many seconds. */
export declare const ChannelGoingAway: z.ZodObject<{
  event: schemaOf<"going_away">;
  retry_after: schemaOf<number>;
}, z.core.$strict>;

/** An access token. */
export declare const ChannelToken: schemaOf<t.ChannelToken>;

/** Who the client is, within five seconds of opening. */
export declare const ChannelAuth: z.ZodObject<{
  event: schemaOf<"auth">;
  token: schemaOf<t.ChannelToken>;
}, z.core.$strict>;

/** A newer token of the same user, before the older one expires. */
export declare const ChannelAuthRefresh: z.ZodObject<{
  event: schemaOf<"auth.refresh">;
  token: schemaOf<t.ChannelToken>;
}, z.core.$strict>;

/** The child's id, chosen by the client or given by the service. */
export declare const ChildId: schemaOf<t.ChildId>;

/** The id that the child has or is to have; null or an empty one has the service choose. */
export declare const ChosenChildId: schemaOf<t.ChosenChildId>;

/** What the child is called here; a first name or a nickname suffices. */
export declare const ChildName: schemaOf<t.ChildName>;

/** The day of birth. It is not in the future, and nobody is older than 18. */
export declare const Birthday: schemaOf<t.Birthday>;

/** How exactly the day of birth is known; of a month the first day is kept. */
export declare const BirthdayPrecision: schemaOf<t.BirthdayPrecision>;

/** Something that the child likes. */
export declare const Interest: schemaOf<t.Interest>;

/** What the child likes. Blanks around are cut off, and repetitions in any case are dropped. */
export declare const Interests: schemaOf<t.Interests>;

/** The name of a picture that the client has, no address. */
export declare const Avatar: schemaOf<t.Avatar>;

/** A child of the caller's account. */
export declare const Child: z.ZodObject<{
  id: schemaOf<t.ChildId>;
  name: schemaOf<t.ChildName>;
  birthday: schemaOf<t.Birthday>;
  birthdayPrecision: z.ZodExactOptional<schemaOf<t.BirthdayPrecision>>;
  interests: schemaOf<t.Interests>;
  avatar: schemaOf<t.Avatar>;
}, z.core.$strict>;

/** Children, newest first. */
export declare const ChildList: schemaOf<t.ChildList>;

/** A child as it is to be kept. What is absent is null afterwards. */
export declare const ChildUpsert: z.ZodObject<{
  id: z.ZodExactOptional<schemaOf<t.ChosenChildId>>;
  name: schemaOf<string>;
  birthday: schemaOf<t.Birthday>;
  birthdayPrecision: z.ZodExactOptional<schemaOf<t.BirthdayPrecision>>;
  interests: schemaOf<t.Interests>;
  avatar: z.ZodExactOptional<schemaOf<t.Avatar>>;
}, z.core.$strict>;

/** The fields to change; absent ones stay as they are. */
export declare const ChildUpdate: z.ZodObject<{
  name: z.ZodExactOptional<schemaOf<string>>;
  birthday: z.ZodExactOptional<schemaOf<t.Birthday>>;
  birthdayPrecision: z.ZodExactOptional<schemaOf<t.BirthdayPrecision>>;
  interests: z.ZodExactOptional<schemaOf<t.Interests>>;
  avatar: z.ZodExactOptional<schemaOf<t.Avatar>>;
}, z.core.$strict>;

/** The day that a week begins with. */
export declare const WeekStart: schemaOf<t.WeekStart>;

/** Whether one missed day a week leaves a streak whole. */
export declare const StreakFreeze: schemaOf<t.StreakFreeze>;

/** Points that a child is to make in a day. */
export declare const DailyGoal: schemaOf<t.DailyGoal>;

/** The time zone in which today is today, by its name in the IANA database. */
export declare const TimeZoneName: schemaOf<t.TimeZoneName>;

/** What holds for the children of the account. */
export declare const ChildSettings: z.ZodObject<{
  time_zone: schemaOf<t.ChosenTimeZone>;
  effective_time_zone: schemaOf<t.TimeZoneName>;
  week_starts_on: schemaOf<t.WeekStart>;
  has_streak_freeze: schemaOf<t.StreakFreeze>;
  daily_goal: schemaOf<t.DailyGoal>;
  is_consent_required: schemaOf<boolean>;
  erased_from: schemaOf<string | null>;
}, z.core.$strict>;

/** What is to hold for the children of the account. */
export declare const ChildSettingsChoice: z.ZodObject<{
  time_zone: z.ZodExactOptional<schemaOf<t.ChosenTimeZone>>;
  week_starts_on: z.ZodExactOptional<schemaOf<t.WeekStart>>;
  has_streak_freeze: z.ZodExactOptional<schemaOf<t.StreakFreeze>>;
  daily_goal: z.ZodExactOptional<schemaOf<t.DailyGoal>>;
}, z.core.$strict>;

/** The record's number. */
export declare const ChildConsentId: schemaOf<t.ChildConsentId>;

/** The version of the notice that was agreed to. */
export declare const ChildConsentVersion: schemaOf<t.ChildConsentVersion>;

/** How it was made sure that a parent agrees (16 CFR 312.5(b); a declaration is for places that ask no more). */
export declare const ChildConsentMethod: schemaOf<t.ChildConsentMethod>;

/** A record of parental consent. It stands until it is withdrawn. */
export declare const ChildConsent: z.ZodObject<{
  id: schemaOf<t.ChildConsentId>;
  owner_sub: schemaOf<string>;
  version: schemaOf<t.ChildConsentVersion>;
  method: schemaOf<t.ChildConsentMethod>;
  at: schemaOf<string>;
  withdrawn_at: schemaOf<string | null>;
}, z.core.$strict>;

/** Records of consent, newest first. */
export declare const ChildConsentList: schemaOf<t.ChildConsentList>;

/** What a parent agreed to, and how. */
export declare const ChildConsentGiven: z.ZodObject<{
  version: schemaOf<t.ChildConsentVersion>;
  method: schemaOf<t.ChildConsentMethod>;
}, z.core.$strict>;

/** A text as it is kept. */
export declare const KeptText: schemaOf<t.KeptText>;

/** Something that the child did. Answers go after 30 days. */
export declare const KeptEvent: z.ZodObject<{
  kind: schemaOf<string>;
  occurred_at: schemaOf<string>;
  received_at: schemaOf<string>;
  local_day: schemaOf<string>;
  event_id: schemaOf<t.KeptText>;
  subject_id: schemaOf<t.KeptText>;
  item_id: schemaOf<t.KeptText>;
  is_correct: schemaOf<boolean | null>;
  claimed_correct: schemaOf<boolean | null>;
  answer: schemaOf<t.KeptText>;
  milliseconds: schemaOf<number | null>;
  is_repeat: schemaOf<boolean>;
  points: schemaOf<number>;
}, z.core.$strict>;

/** What the child did, in the order of its arrival. */
export declare const KeptEvents: schemaOf<t.KeptEvents>;

/** What the child did on a day. */
export declare const KeptDay: z.ZodObject<{
  local_day: schemaOf<string>;
  flashcards: schemaOf<number>;
  flashcards_correct: schemaOf<number>;
  chores: schemaOf<number>;
  outdoor: schemaOf<number>;
  affirmations: schemaOf<number>;
  points: schemaOf<number>;
}, z.core.$strict>;

/** Days on which the child did something, oldest first. */
export declare const KeptDays: schemaOf<t.KeptDays>;

/** How the child gets on in a subject. */
export declare const KeptSubject: z.ZodObject<{
  subject_id: schemaOf<string>;
  completed: schemaOf<number>;
  correct: schemaOf<number>;
  first_tries: schemaOf<number>;
  recent: schemaOf<number>;
}, z.core.$strict>;

/** How the child gets on in each subject. */
export declare const KeptSubjects: schemaOf<t.KeptSubjects>;

/** Something that the child achieved. */
export declare const KeptAchievement: z.ZodObject<{
  achievement_id: schemaOf<string>;
  unlocked_at: schemaOf<string>;
}, z.core.$strict>;

/** What the child achieved, oldest first. */
export declare const KeptAchievements: schemaOf<t.KeptAchievements>;

/** When the child is asked a card again, as FSRS has it. */
export declare const KeptCard: z.ZodObject<{
  flashcard_id: schemaOf<string>;
  state: schemaOf<number>;
  step: schemaOf<number | null>;
  stability: schemaOf<number | null>;
  difficulty: schemaOf<number | null>;
  due_at: schemaOf<string>;
  last_review_at: schemaOf<string | null>;
  introduced_on: schemaOf<string>;
  reviews: schemaOf<number>;
}, z.core.$strict>;

/** The cards that the child was asked. */
export declare const KeptCards: schemaOf<t.KeptCards>;

/** Everything that is kept of a child, and of its parent's consent. */
export declare const ChildExport: z.ZodObject<{
  exported_at: schemaOf<string>;
  child: schemaOf<t.Child>;
  created_at: schemaOf<string>;
  updated_at: schemaOf<string>;
  settings: schemaOf<t.ChildSettings>;
  consents: schemaOf<t.ChildConsentList>;
  days: schemaOf<t.KeptDays>;
  subjects: schemaOf<t.KeptSubjects>;
  achievements: schemaOf<t.KeptAchievements>;
  cards: schemaOf<t.KeptCards>;
  events: schemaOf<t.KeptEvents>;
}, z.core.$strict>;

/** How progress is measured, in whole months or in days. */
export declare const ProgressMeasure: schemaOf<t.ProgressMeasure>;

/** When an obligation is satisfied. */
export declare const RecognitionMethod: schemaOf<t.RecognitionMethod>;

/** A day, in no time zone, or null for none. */
export declare const OptionalLedgerDate: schemaOf<t.OptionalLedgerDate>;

/** An amount as a decimal string, without a sign: up to 13 digits, and no more decimals than the currency has. */
export declare const LedgerMoney: schemaOf<t.LedgerMoney>;

/** What a contract promises, from a day to another, or at the day on which it is satisfied. */
export declare const ObligationTerm: z.ZodObject<{
  allocated: schemaOf<t.LedgerMoney>;
  method: schemaOf<t.RecognitionMethod>;
  starts_on: z.ZodExactOptional<schemaOf<t.OptionalLedgerDate>>;
  ends_on: z.ZodExactOptional<schemaOf<t.OptionalLedgerDate>>;
  satisfied_on: z.ZodExactOptional<schemaOf<t.OptionalLedgerDate>>;
}, z.core.$strict>;

/** What a contract promises, all of it. */
export declare const ObligationTerms: schemaOf<t.ObligationTerms>;

/** The number under which something is registered. */
export declare const RegisteredId: schemaOf<t.RegisteredId>;

/** What a contract promises, from a day to another, or at the day on which it is satisfied. */
export declare const Obligation: z.ZodObject<{
  id: schemaOf<t.RegisteredId>;
  allocated: schemaOf<t.LedgerMoney>;
  method: schemaOf<t.RecognitionMethod>;
  starts_on: schemaOf<t.OptionalLedgerDate>;
  ends_on: schemaOf<t.OptionalLedgerDate>;
  satisfied_on: schemaOf<t.OptionalLedgerDate>;
}, z.core.$strict>;

/** What a contract promises, all of it. */
export declare const Obligations: schemaOf<t.Obligations>;

/** The number of an account of the ledger. */
export declare const LedgerAccountId: schemaOf<t.LedgerAccountId>;

/** A day, in no time zone. */
export declare const LedgerDate: schemaOf<t.LedgerDate>;

/** A currency in use, by its three letters of ISO 4217. */
export declare const CurrencyCode: schemaOf<t.CurrencyCode>;

/** What people call it. */
export declare const RegisteredName: schemaOf<t.RegisteredName>;

/** A sale to a customer; the price and what obligations are allocated are in its currency. */
export declare const SalesContract: z.ZodObject<{
  id: schemaOf<t.RegisteredId>;
  name: schemaOf<t.RegisteredName>;
  currency: schemaOf<t.CurrencyCode>;
  price: schemaOf<t.LedgerMoney>;
  starts_on: schemaOf<t.LedgerDate>;
  ends_on: schemaOf<t.OptionalLedgerDate>;
  measure: schemaOf<t.ProgressMeasure>;
  revenue_account_id: schemaOf<t.LedgerAccountId>;
  liability_account_id: schemaOf<t.LedgerAccountId>;
  asset_account_id: schemaOf<t.LedgerAccountId>;
  obligations: schemaOf<t.Obligations>;
}, z.core.$strict>;

/** What is registered of a contract with a customer. */
export declare const SalesContractCreate: z.ZodObject<{
  name: schemaOf<t.ChosenName>;
  currency: schemaOf<t.CurrencyCode>;
  price: schemaOf<t.LedgerMoney>;
  starts_on: schemaOf<t.LedgerDate>;
  ends_on: z.ZodExactOptional<schemaOf<t.OptionalLedgerDate>>;
  measure: z.ZodExactOptional<schemaOf<t.ProgressMeasure>>;
  revenue_account_id: schemaOf<t.LedgerAccountId>;
  liability_account_id: schemaOf<t.LedgerAccountId>;
  asset_account_id: schemaOf<t.LedgerAccountId>;
  obligations: schemaOf<t.ObligationTerms>;
}, z.core.$strict>;

/** What is corrected of a contract with a customer; absent fields stay as they are. */
export declare const SalesContractUpdate: z.ZodObject<{
  name: z.ZodExactOptional<schemaOf<t.ChosenName>>;
  currency: z.ZodExactOptional<schemaOf<t.CurrencyCode>>;
  price: z.ZodExactOptional<schemaOf<t.LedgerMoney>>;
  starts_on: z.ZodExactOptional<schemaOf<t.LedgerDate>>;
  ends_on: z.ZodExactOptional<schemaOf<t.OptionalLedgerDate>>;
  measure: z.ZodExactOptional<schemaOf<t.ProgressMeasure>>;
  revenue_account_id: z.ZodExactOptional<schemaOf<t.LedgerAccountId>>;
  liability_account_id: z.ZodExactOptional<schemaOf<t.LedgerAccountId>>;
  asset_account_id: z.ZodExactOptional<schemaOf<t.LedgerAccountId>>;
  obligations: z.ZodExactOptional<schemaOf<t.ObligationTerms>>;
}, z.core.$strict>;

/** Contracts with customers, in the order in which they were registered. */
export declare const SalesContractList: schemaOf<t.SalesContractList>;

/** A page of contracts with customers. */
export declare const SalesContractPage: z.ZodObject<{
  data: schemaOf<t.SalesContractList>;
  pagination: schemaOf<t.Pagination>;
}, z.core.$strict>;

/** What it is. */
export declare const InstrumentKind: schemaOf<t.InstrumentKind>;

/** What it is held for, or null for a liability. */
export declare const OptionalBusinessModel: schemaOf<t.OptionalBusinessModel>;

/** How it is measured, at amortised cost (AC) or at fair value. */
export declare const InstrumentCategory: schemaOf<t.InstrumentCategory>;

/** Principal that falls due. */
export declare const Repayment: z.ZodObject<{
  due_on: schemaOf<t.LedgerDate>;
  principal: schemaOf<t.LedgerMoney>;
}, z.core.$strict>;

/** Principal that falls due, by day; each day stands once. */
export declare const Repayments: schemaOf<t.Repayments>;

/** How a fair value was found, 1 by a market's price, 3 by a model; null where there is none. */
export declare const OptionalFairValueLevel: schemaOf<t.OptionalFairValueLevel>;

/** The number of an account of the ledger, or null for none. */
export declare const OptionalLedgerAccountId: schemaOf<t.OptionalLedgerAccountId>;

/** A financial asset or liability; the account is its current one where it has two. */
export declare const Instrument: z.ZodObject<{
  id: schemaOf<t.RegisteredId>;
  name: schemaOf<t.RegisteredName>;
  kind: schemaOf<t.InstrumentKind>;
  account_id: schemaOf<t.LedgerAccountId>;
  non_current_account_id: schemaOf<t.OptionalLedgerAccountId>;
  allowance_account_id: schemaOf<t.OptionalLedgerAccountId>;
  business_model: schemaOf<t.OptionalBusinessModel | null>;
  has_sppi: schemaOf<boolean | null>;
  is_elected_fvoci: schemaOf<boolean>;
  category: schemaOf<t.InstrumentCategory>;
  ecl_assessed_on: schemaOf<t.OptionalLedgerDate>;
  fair_value_level: schemaOf<t.OptionalFairValueLevel>;
  repayments: schemaOf<t.Repayments>;
}, z.core.$strict>;

/** What is registered of a financial instrument. */
export declare const InstrumentCreate: z.ZodObject<{
  name: schemaOf<t.ChosenName>;
  kind: schemaOf<t.InstrumentKind>;
  account_id: schemaOf<t.LedgerAccountId>;
  non_current_account_id: z.ZodExactOptional<schemaOf<t.OptionalLedgerAccountId>>;
  allowance_account_id: z.ZodExactOptional<schemaOf<t.OptionalLedgerAccountId>>;
  business_model: z.ZodExactOptional<schemaOf<t.OptionalBusinessModel | null>>;
  has_sppi: z.ZodExactOptional<schemaOf<boolean | null>>;
  is_elected_fvoci: z.ZodExactOptional<schemaOf<boolean>>;
  category: schemaOf<t.InstrumentCategory>;
  ecl_assessed_on: z.ZodExactOptional<schemaOf<t.OptionalLedgerDate>>;
  fair_value_level: z.ZodExactOptional<schemaOf<t.OptionalFairValueLevel>>;
  repayments: z.ZodExactOptional<schemaOf<t.Repayments>>;
}, z.core.$strict>;

/** What is corrected of a financial instrument; absent fields stay as they are. */
export declare const InstrumentUpdate: z.ZodObject<{
  name: z.ZodExactOptional<schemaOf<t.ChosenName>>;
  kind: z.ZodExactOptional<schemaOf<t.InstrumentKind>>;
  account_id: z.ZodExactOptional<schemaOf<t.LedgerAccountId>>;
  non_current_account_id: z.ZodExactOptional<schemaOf<t.OptionalLedgerAccountId>>;
  allowance_account_id: z.ZodExactOptional<schemaOf<t.OptionalLedgerAccountId>>;
  business_model: z.ZodExactOptional<schemaOf<t.OptionalBusinessModel | null>>;
  has_sppi: z.ZodExactOptional<schemaOf<boolean | null>>;
  is_elected_fvoci: z.ZodExactOptional<schemaOf<boolean>>;
  category: z.ZodExactOptional<schemaOf<t.InstrumentCategory>>;
  ecl_assessed_on: z.ZodExactOptional<schemaOf<t.OptionalLedgerDate>>;
  fair_value_level: z.ZodExactOptional<schemaOf<t.OptionalFairValueLevel>>;
  repayments: z.ZodExactOptional<schemaOf<t.Repayments>>;
}, z.core.$strict>;

/** Financial instruments, in the order in which they were registered. */
export declare const InstrumentList: schemaOf<t.InstrumentList>;

/** A page of financial instruments. */
export declare const InstrumentPage: z.ZodObject<{
  data: schemaOf<t.InstrumentList>;
  pagination: schemaOf<t.Pagination>;
}, z.core.$strict>;

/** What kind of asset it is to the standards. */
export declare const AssetClass: schemaOf<t.AssetClass>;

/** What it is; land is not depreciated. */
export declare const AssetKind: schemaOf<t.AssetKind>;

/** How it is used up, evenly or by a share of what is left. */
export declare const DepreciationMethod: schemaOf<t.DepreciationMethod>;

/** What it is carried at. */
export declare const MeasurementModel: schemaOf<t.MeasurementModel>;

/** The number under which something is registered, or null for nothing. */
export declare const OptionalRegisteredId: schemaOf<t.OptionalRegisteredId>;

/** An amount as a decimal string, without a sign, or null for none. */
export declare const OptionalLedgerMoney: schemaOf<t.OptionalLedgerMoney>;

/** A share a year, as 0.2 for a fifth, with up to ten decimals, or null for none. */
export declare const OptionalAnnualRate: schemaOf<t.OptionalAnnualRate>;

/** A number of months, or null where there is no end to them. */
export declare const OptionalMonths: schemaOf<t.OptionalMonths>;

/** Property, plant, equipment, an intangible asset or an investment property. */
export declare const Asset: z.ZodObject<{
  id: schemaOf<t.RegisteredId>;
  name: schemaOf<t.RegisteredName>;
  asset_class: schemaOf<t.AssetClass>;
  kind: schemaOf<t.AssetKind>;
  cost_account_id: schemaOf<t.LedgerAccountId>;
  accumulated_account_id: schemaOf<t.OptionalLedgerAccountId>;
  expense_account_id: schemaOf<t.OptionalLedgerAccountId>;
  acquired_on: schemaOf<t.LedgerDate>;
  available_on: schemaOf<t.OptionalLedgerDate>;
  cost: schemaOf<t.LedgerMoney>;
  residual: schemaOf<t.LedgerMoney>;
  life_months: schemaOf<t.OptionalMonths>;
  method: schemaOf<t.DepreciationMethod>;
  annual_rate: schemaOf<t.OptionalAnnualRate>;
  model: schemaOf<t.MeasurementModel>;
  fair_value_level: schemaOf<t.OptionalFairValueLevel>;
  held_for_sale_on: schemaOf<t.OptionalLedgerDate>;
  disposed_on: schemaOf<t.OptionalLedgerDate>;
  proceeds: schemaOf<t.OptionalLedgerMoney>;
  reviewed_on: schemaOf<t.OptionalLedgerDate>;
  impairment_tested_on: schemaOf<t.OptionalLedgerDate>;
  is_qualifying: schemaOf<boolean>;
  financed_by_id: schemaOf<t.OptionalRegisteredId>;
}, z.core.$strict>;

/** What is registered of an asset. */
export declare const AssetCreate: z.ZodObject<{
  name: schemaOf<t.ChosenName>;
  asset_class: schemaOf<t.AssetClass>;
  kind: schemaOf<t.AssetKind>;
  cost_account_id: schemaOf<t.LedgerAccountId>;
  accumulated_account_id: z.ZodExactOptional<schemaOf<t.OptionalLedgerAccountId>>;
  expense_account_id: z.ZodExactOptional<schemaOf<t.OptionalLedgerAccountId>>;
  acquired_on: schemaOf<t.LedgerDate>;
  available_on: z.ZodExactOptional<schemaOf<t.OptionalLedgerDate>>;
  cost: schemaOf<t.LedgerMoney>;
  residual: z.ZodExactOptional<schemaOf<t.LedgerMoney>>;
  life_months: z.ZodExactOptional<schemaOf<t.OptionalMonths>>;
  method: z.ZodExactOptional<schemaOf<t.DepreciationMethod>>;
  annual_rate: z.ZodExactOptional<schemaOf<t.OptionalAnnualRate>>;
  model: z.ZodExactOptional<schemaOf<t.MeasurementModel>>;
  fair_value_level: z.ZodExactOptional<schemaOf<t.OptionalFairValueLevel>>;
  held_for_sale_on: z.ZodExactOptional<schemaOf<t.OptionalLedgerDate>>;
  disposed_on: z.ZodExactOptional<schemaOf<t.OptionalLedgerDate>>;
  proceeds: z.ZodExactOptional<schemaOf<t.OptionalLedgerMoney>>;
  reviewed_on: z.ZodExactOptional<schemaOf<t.OptionalLedgerDate>>;
  impairment_tested_on: z.ZodExactOptional<schemaOf<t.OptionalLedgerDate>>;
  is_qualifying: z.ZodExactOptional<schemaOf<boolean>>;
  financed_by_id: z.ZodExactOptional<schemaOf<t.OptionalRegisteredId>>;
}, z.core.$strict>;

/** What is corrected of an asset; absent fields stay as they are. */
export declare const AssetUpdate: z.ZodObject<{
  name: z.ZodExactOptional<schemaOf<t.ChosenName>>;
  asset_class: z.ZodExactOptional<schemaOf<t.AssetClass>>;
  kind: z.ZodExactOptional<schemaOf<t.AssetKind>>;
  cost_account_id: z.ZodExactOptional<schemaOf<t.LedgerAccountId>>;
  accumulated_account_id: z.ZodExactOptional<schemaOf<t.OptionalLedgerAccountId>>;
  expense_account_id: z.ZodExactOptional<schemaOf<t.OptionalLedgerAccountId>>;
  acquired_on: z.ZodExactOptional<schemaOf<t.LedgerDate>>;
  available_on: z.ZodExactOptional<schemaOf<t.OptionalLedgerDate>>;
  cost: z.ZodExactOptional<schemaOf<t.LedgerMoney>>;
  residual: z.ZodExactOptional<schemaOf<t.LedgerMoney>>;
  life_months: z.ZodExactOptional<schemaOf<t.OptionalMonths>>;
  method: z.ZodExactOptional<schemaOf<t.DepreciationMethod>>;
  annual_rate: z.ZodExactOptional<schemaOf<t.OptionalAnnualRate>>;
  model: z.ZodExactOptional<schemaOf<t.MeasurementModel>>;
  fair_value_level: z.ZodExactOptional<schemaOf<t.OptionalFairValueLevel>>;
  held_for_sale_on: z.ZodExactOptional<schemaOf<t.OptionalLedgerDate>>;
  disposed_on: z.ZodExactOptional<schemaOf<t.OptionalLedgerDate>>;
  proceeds: z.ZodExactOptional<schemaOf<t.OptionalLedgerMoney>>;
  reviewed_on: z.ZodExactOptional<schemaOf<t.OptionalLedgerDate>>;
  impairment_tested_on: z.ZodExactOptional<schemaOf<t.OptionalLedgerDate>>;
  is_qualifying: z.ZodExactOptional<schemaOf<boolean>>;
  financed_by_id: z.ZodExactOptional<schemaOf<t.OptionalRegisteredId>>;
}, z.core.$strict>;

/** Assets, in the order in which they were registered. */
export declare const AssetList: schemaOf<t.AssetList>;

/** A page of assets. */
export declare const AssetPage: z.ZodObject<{
  data: schemaOf<t.AssetList>;
  pagination: schemaOf<t.Pagination>;
}, z.core.$strict>;

/** What is leased. */
export declare const LeasedClass: schemaOf<t.LeasedClass>;

/** Why it is not recognised, where it is not. */
export declare const LeaseExemption: schemaOf<t.LeaseExemption>;

/** A share a year, as 0.06 for six per cent, with up to ten decimals. */
export declare const AnnualRate: schemaOf<t.AnnualRate>;

/** A number of months. */
export declare const Months: schemaOf<t.Months>;

/** What is rented; the rate is annual, compounded with each payment. */
export declare const Lease: z.ZodObject<{
  id: schemaOf<t.RegisteredId>;
  name: schemaOf<t.RegisteredName>;
  asset_class: schemaOf<t.LeasedClass>;
  commencement_on: schemaOf<t.LedgerDate>;
  term_months: schemaOf<t.Months>;
  payment: schemaOf<t.LedgerMoney>;
  every_months: schemaOf<t.Months>;
  is_in_advance: schemaOf<boolean>;
  rate: schemaOf<t.AnnualRate>;
  has_purchase_option: schemaOf<boolean>;
  exemption: schemaOf<t.LeaseExemption>;
  life_months: schemaOf<t.OptionalMonths>;
  rou_account_id: schemaOf<t.LedgerAccountId>;
  rou_accumulated_account_id: schemaOf<t.LedgerAccountId>;
  liability_current_account_id: schemaOf<t.LedgerAccountId>;
  liability_non_current_account_id: schemaOf<t.LedgerAccountId>;
  interest_account_id: schemaOf<t.LedgerAccountId>;
  ended_on: schemaOf<t.OptionalLedgerDate>;
}, z.core.$strict>;

/** What is registered of a lease. */
export declare const LeaseCreate: z.ZodObject<{
  name: schemaOf<t.ChosenName>;
  asset_class: schemaOf<string>;
  commencement_on: schemaOf<t.LedgerDate>;
  term_months: schemaOf<t.Months>;
  payment: schemaOf<t.LedgerMoney>;
  every_months: schemaOf<t.Months>;
  is_in_advance: z.ZodExactOptional<schemaOf<boolean>>;
  rate: schemaOf<t.AnnualRate>;
  has_purchase_option: z.ZodExactOptional<schemaOf<boolean>>;
  exemption: z.ZodExactOptional<schemaOf<t.LeaseExemption>>;
  life_months: z.ZodExactOptional<schemaOf<t.OptionalMonths>>;
  rou_account_id: schemaOf<t.LedgerAccountId>;
  rou_accumulated_account_id: schemaOf<t.LedgerAccountId>;
  liability_current_account_id: schemaOf<t.LedgerAccountId>;
  liability_non_current_account_id: schemaOf<t.LedgerAccountId>;
  interest_account_id: schemaOf<t.LedgerAccountId>;
  ended_on: z.ZodExactOptional<schemaOf<t.OptionalLedgerDate>>;
}, z.core.$strict>;

/** What is corrected of a lease; absent fields stay as they are. */
export declare const LeaseUpdate: z.ZodObject<{
  name: z.ZodExactOptional<schemaOf<t.ChosenName>>;
  asset_class: z.ZodExactOptional<schemaOf<string>>;
  commencement_on: z.ZodExactOptional<schemaOf<t.LedgerDate>>;
  term_months: z.ZodExactOptional<schemaOf<t.Months>>;
  payment: z.ZodExactOptional<schemaOf<t.LedgerMoney>>;
  every_months: z.ZodExactOptional<schemaOf<t.Months>>;
  is_in_advance: z.ZodExactOptional<schemaOf<boolean>>;
  rate: z.ZodExactOptional<schemaOf<t.AnnualRate>>;
  has_purchase_option: z.ZodExactOptional<schemaOf<boolean>>;
  exemption: z.ZodExactOptional<schemaOf<t.LeaseExemption>>;
  life_months: z.ZodExactOptional<schemaOf<t.OptionalMonths>>;
  rou_account_id: z.ZodExactOptional<schemaOf<t.LedgerAccountId>>;
  rou_accumulated_account_id: z.ZodExactOptional<schemaOf<t.LedgerAccountId>>;
  liability_current_account_id: z.ZodExactOptional<schemaOf<t.LedgerAccountId>>;
  liability_non_current_account_id: z.ZodExactOptional<schemaOf<t.LedgerAccountId>>;
  interest_account_id: z.ZodExactOptional<schemaOf<t.LedgerAccountId>>;
  ended_on: z.ZodExactOptional<schemaOf<t.OptionalLedgerDate>>;
}, z.core.$strict>;

/** Leases, in the order in which they were registered. */
export declare const LeaseList: schemaOf<t.LeaseList>;

/** A page of leases. */
export declare const LeasePage: z.ZodObject<{
  data: schemaOf<t.LeaseList>;
  pagination: schemaOf<t.Pagination>;
}, z.core.$strict>;

/** The name of a rule, of a standard and a number within it. */
export declare const RuleId: schemaOf<t.RuleId>;

/** The names of rules. */
export declare const RuleIds: schemaOf<t.RuleIds>;

/** What is checked, a year or a period, by all rules of the framework or some of them. */
export declare const CheckRequest: z.ZodObject<{
  year_id: z.ZodExactOptional<schemaOf<t.RegisteredId>>;
  period_id: z.ZodExactOptional<schemaOf<t.RegisteredId>>;
  rules: z.ZodExactOptional<schemaOf<t.RuleIds>>;
}, z.core.$strict>;

/** The names of the rules that were asked for, or null for all. */
export declare const AskedRules: schemaOf<t.AskedRules>;

/** The check that was made. */
export declare const CheckResult: z.ZodObject<{
  check_id: schemaOf<t.RegisteredId>;
}, z.core.$strict>;

/** The rule that was asked last. */
export declare const CheckProgress: z.ZodObject<{
  rule_id: schemaOf<t.RuleId>;
}, z.core.$strict>;

/** How many rules came to each result; what does not apply has not passed. */
export declare const ResultCounts: z.ZodObject<{
  PASS: schemaOf<number>;
  FAIL: schemaOf<number>;
  WARNING: schemaOf<number>;
  INFO: schemaOf<number>;
  NOT_APPLICABLE: schemaOf<number>;
}, z.core.$strict>;

/** A share of a hundred, to two decimals. */
export declare const PercentageShare: schemaOf<t.PercentageShare>;

/** A share of a hundred, to two decimals, or null where there is nothing to have a share of. */
export declare const OptionalShare: schemaOf<t.OptionalShare>;

/**
 * Findings weighed against disclosures, the weight of the rules that passed among those that could be asked, and
 * the share of rules that could be asked.
 */
export declare const ComplianceScores: z.ZodObject<{
  compliance_score: schemaOf<t.PercentageShare>;
  pass_rate: schemaOf<t.OptionalShare>;
  coverage: schemaOf<t.PercentageShare>;
}, z.core.$strict>;

/** The last number of a fiscal year that was read. */
export declare const CheckedYear: z.ZodObject<{
  year_id: schemaOf<t.RegisteredId>;
  last_number: schemaOf<number>;
}, z.core.$strict>;

/** The snapshot of the books that was read, by the last number of each year. */
export declare const CheckedYears: schemaOf<t.CheckedYears>;

/** Who it was, by the subject of the credential. */
export declare const Subject: schemaOf<t.Subject>;

/** The accounting framework of an entity, that of all or that of private entities. */
export declare const Framework: schemaOf<t.Framework>;

/** A check of a span, which never changes. */
export declare const CheckSummary: z.ZodObject<{
  id: schemaOf<t.RegisteredId>;
  label: schemaOf<string>;
  year_id: schemaOf<t.RegisteredId>;
  period_id: schemaOf<t.OptionalRegisteredId>;
  starts_on: schemaOf<t.LedgerDate>;
  ends_on: schemaOf<t.LedgerDate>;
  framework: schemaOf<t.Framework>;
  rules: schemaOf<t.AskedRules>;
  rule_set_version: schemaOf<string>;
  snapshot: schemaOf<t.CheckedYears>;
  counts: schemaOf<t.ResultCounts>;
  scores: schemaOf<t.ComplianceScores>;
  started_by: schemaOf<t.Subject>;
  started_at: schemaOf<string>;
  finished_at: schemaOf<string>;
  is_ready_to_lock: schemaOf<boolean>;
}, z.core.$strict>;

/** Checks, the latest first. */
export declare const CheckList: schemaOf<t.CheckList>;

/** A page of checks. */
export declare const CheckPage: z.ZodObject<{
  data: schemaOf<t.CheckList>;
  pagination: schemaOf<t.Pagination>;
}, z.core.$strict>;

/** What a rule comes to, or one of its findings. What does not apply has not passed. */
export declare const RuleResult: schemaOf<t.RuleResult>;

/** How much hangs on a rule. */
export declare const RuleLevel: schemaOf<t.RuleLevel>;

/** What a standard is called. */
export declare const StandardCode: schemaOf<t.StandardCode>;

/** What a rule came to. */
export declare const RuleVerdict: z.ZodObject<{
  rule_id: schemaOf<t.RuleId>;
  standard: schemaOf<t.StandardCode>;
  paragraph: schemaOf<string | null>;
  level: schemaOf<t.RuleLevel>;
  result: schemaOf<t.RuleResult>;
  findings: schemaOf<number>;
  omitted: schemaOf<number>;
}, z.core.$strict>;

/** What each rule came to. */
export declare const RuleVerdicts: schemaOf<t.RuleVerdicts>;

/** A check of a span, with what each rule came to. */
export declare const Check: z.ZodObject<{
  id: schemaOf<t.RegisteredId>;
  label: schemaOf<string>;
  year_id: schemaOf<t.RegisteredId>;
  period_id: schemaOf<t.OptionalRegisteredId>;
  starts_on: schemaOf<t.LedgerDate>;
  ends_on: schemaOf<t.LedgerDate>;
  framework: schemaOf<t.Framework>;
  rules: schemaOf<t.AskedRules>;
  rule_set_version: schemaOf<string>;
  snapshot: schemaOf<t.CheckedYears>;
  counts: schemaOf<t.ResultCounts>;
  scores: schemaOf<t.ComplianceScores>;
  started_by: schemaOf<t.Subject>;
  started_at: schemaOf<string>;
  finished_at: schemaOf<string>;
  is_ready_to_lock: schemaOf<boolean>;
  verdicts: schemaOf<t.RuleVerdicts>;
}, z.core.$strict>;

/** A text on one line or several. */
export declare const LedgerText: schemaOf<t.LedgerText>;

/** Who took the responsibility, and why; null where nobody did. */
export declare const OptionalWaiver: z.ZodObject<{
  reason: schemaOf<t.LedgerText>;
  waived_by: schemaOf<t.Subject>;
  waived_at: schemaOf<string>;
}, z.core.$strict>;

/** Why somebody takes the responsibility. */
export declare const Waiving: z.ZodObject<{
  reason: schemaOf<t.LedgerText>;
}, z.core.$strict>;

/** The number under which an entry is stored, or null for none. */
export declare const OptionalEntryId: schemaOf<t.OptionalEntryId>;

/** An amount that was worked out, or null where there is none. */
export declare const OptionalLedgerAmount: schemaOf<t.OptionalLedgerAmount>;

/** What a check has to say about one thing. */
export declare const Finding: z.ZodObject<{
  id: schemaOf<t.RegisteredId>;
  check_id: schemaOf<t.RegisteredId>;
  rule_id: schemaOf<t.RuleId>;
  standard: schemaOf<t.StandardCode>;
  paragraph: schemaOf<string | null>;
  level: schemaOf<t.RuleLevel>;
  result: schemaOf<t.RuleResult>;
  message: schemaOf<string>;
  suggested_correction: schemaOf<string>;
  currency: schemaOf<t.CurrencyCode>;
  amount: schemaOf<t.OptionalLedgerAmount>;
  expected: schemaOf<t.OptionalLedgerAmount>;
  entry_id: schemaOf<t.OptionalEntryId>;
  account_id: schemaOf<t.OptionalLedgerAccountId>;
  object_kind: schemaOf<string | null>;
  object_id: schemaOf<t.OptionalRegisteredId>;
  waiver: schemaOf<t.OptionalWaiver | null>;
}, z.core.$strict>;

/** Findings, in the order of their rules. */
export declare const FindingList: schemaOf<t.FindingList>;

/** A page of findings. */
export declare const FindingPage: z.ZodObject<{
  data: schemaOf<t.FindingList>;
  pagination: schemaOf<t.Pagination>;
}, z.core.$strict>;

/** Findings, in the order of their rules. */
export declare const Findings: schemaOf<t.Findings>;

/** How many there are of each. */
export declare const ComparisonCounts: z.ZodObject<{
  new: schemaOf<number>;
  fixed: schemaOf<number>;
  same: schemaOf<number>;
}, z.core.$strict>;

/**
 * Failures and warnings of a check against an earlier one; `earlier_id` is null where there is none. Each list
 * ends at five hundred.
 */
export declare const CheckComparison: z.ZodObject<{
  check_id: schemaOf<t.RegisteredId>;
  earlier_id: schemaOf<t.OptionalRegisteredId>;
  new: schemaOf<t.Findings>;
  fixed: schemaOf<t.Findings>;
  same: schemaOf<t.Findings>;
  counts: schemaOf<t.ComparisonCounts>;
}, z.core.$strict>;

/** An amount that was worked out, as a decimal string with all decimals of its currency; it may be negative. */
export declare const LedgerAmount: schemaOf<t.LedgerAmount>;

/** A line of a statement; `name` is what templates of disclosures call it. */
export declare const ReportFigure: z.ZodObject<{
  name: schemaOf<string>;
  label: schemaOf<string>;
  amount: schemaOf<t.LedgerAmount>;
}, z.core.$strict>;

/** The lines of a statement. */
export declare const ReportFigures: schemaOf<t.ReportFigures>;

/** A financial statement. */
export declare const ReportStatement: z.ZodObject<{
  title: schemaOf<string>;
  lines: schemaOf<t.ReportFigures>;
}, z.core.$strict>;

/** Balance sheet, income statement, cash flows and equity. */
export declare const ReportStatements: schemaOf<t.ReportStatements>;

/** Whether somebody else has approved it. */
export declare const DisclosureStatus: schemaOf<t.DisclosureStatus>;

/** What stands above it. */
export declare const DisclosureTitle: schemaOf<t.DisclosureTitle>;

/** What a standard is called, or null for none. */
export declare const OptionalStandardCode: schemaOf<t.OptionalStandardCode>;

/** What it is in the statements. */
export declare const DisclosureKind: schemaOf<t.DisclosureKind>;

/** A disclosure, with the figures that its template names. */
export declare const ReportNote: z.ZodObject<{
  id: schemaOf<t.RegisteredId>;
  kind: schemaOf<t.DisclosureKind>;
  standard: schemaOf<t.OptionalStandardCode>;
  title: schemaOf<t.DisclosureTitle>;
  content: schemaOf<string>;
  status: schemaOf<t.DisclosureStatus>;
}, z.core.$strict>;

/** Disclosures of the span. */
export declare const ReportNotes: schemaOf<t.ReportNotes>;

/**
 * What a check found, beside the statements that it is about. `findings` ends at five hundred; `statements` are
 * of the moment of the check; `has_changed` says whether entries were posted since.
 */
export declare const ComplianceReport: z.ZodObject<{
  honesty: schemaOf<string>;
  check: schemaOf<t.Check>;
  has_changed: schemaOf<boolean>;
  base_currency: schemaOf<t.CurrencyCode>;
  findings: schemaOf<t.Findings>;
  disclosures: schemaOf<t.ReportNotes>;
  statements: schemaOf<t.ReportStatements>;
}, z.core.$strict>;

/** A page for the printer, with its own style and pictures and nothing from elsewhere. */
export declare const ReportPage: schemaOf<t.ReportPage>;

/**
 * What it answers. Rules look for statement_of_compliance, going_concern, policy_ppe, policy_leases,
 * policy_revenue, policy_instruments, policy_inventory, financing_liabilities, instrument_categories, leases,
 * prior_period_error and related_parties_ with a relationship.
 */
export declare const RequirementId: schemaOf<t.RequirementId>;

/** Its text, in which `{{{total_assets}}}` stands for that figure of the report. */
export declare const DisclosureText: schemaOf<t.DisclosureText>;

/** A moment, or null where it has not come. */
export declare const OptionalMoment: schemaOf<t.OptionalMoment>;

/** Who it was, by the subject of the credential; null where nobody did. */
export declare const OptionalSubject: schemaOf<t.OptionalSubject>;

/** A note, statement or annex of a span. */
export declare const Disclosure: z.ZodObject<{
  id: schemaOf<t.RegisteredId>;
  kind: schemaOf<t.DisclosureKind>;
  requirement_id: schemaOf<t.RequirementId>;
  standard: schemaOf<t.OptionalStandardCode>;
  starts_on: schemaOf<t.LedgerDate>;
  ends_on: schemaOf<t.LedgerDate>;
  title: schemaOf<t.DisclosureTitle>;
  content: schemaOf<t.DisclosureText>;
  status: schemaOf<t.DisclosureStatus>;
  written_by: schemaOf<t.Subject>;
  approved_by: schemaOf<t.OptionalSubject>;
  approved_at: schemaOf<t.OptionalMoment>;
}, z.core.$strict>;

/** A draft. */
export declare const DisclosureCreate: z.ZodObject<{
  kind: schemaOf<t.DisclosureKind>;
  requirement_id: schemaOf<t.RequirementId>;
  standard: z.ZodExactOptional<schemaOf<t.OptionalStandardCode>>;
  starts_on: schemaOf<t.LedgerDate>;
  ends_on: schemaOf<t.LedgerDate>;
  title: schemaOf<t.ChosenName>;
  content: schemaOf<t.DisclosureText>;
}, z.core.$strict>;

/** What is changed; absent fields stay as they are. */
export declare const DisclosureUpdate: z.ZodObject<{
  kind: z.ZodExactOptional<schemaOf<t.DisclosureKind>>;
  requirement_id: z.ZodExactOptional<schemaOf<t.RequirementId>>;
  standard: z.ZodExactOptional<schemaOf<t.OptionalStandardCode>>;
  starts_on: z.ZodExactOptional<schemaOf<t.LedgerDate>>;
  ends_on: z.ZodExactOptional<schemaOf<t.LedgerDate>>;
  title: z.ZodExactOptional<schemaOf<t.ChosenName>>;
  content: z.ZodExactOptional<schemaOf<t.DisclosureText>>;
}, z.core.$strict>;

/** Disclosures, the latest span first. */
export declare const DisclosureList: schemaOf<t.DisclosureList>;

/** A page of disclosures. */
export declare const DisclosurePage: z.ZodObject<{
  data: schemaOf<t.DisclosureList>;
  pagination: schemaOf<t.Pagination>;
}, z.core.$strict>;

/** What the party is to the entity. */
export declare const Relationship: schemaOf<t.Relationship>;

/** Whom lines were agreed with. */
export declare const Party: z.ZodObject<{
  id: schemaOf<t.RegisteredId>;
  name: schemaOf<t.RegisteredName>;
  relationship: schemaOf<t.Relationship>;
}, z.core.$strict>;

/** What is registered of a party. */
export declare const PartyCreate: z.ZodObject<{
  name: schemaOf<t.ChosenName>;
  relationship: schemaOf<t.Relationship>;
}, z.core.$strict>;

/** What is corrected of a party; absent fields stay as they are. */
export declare const PartyUpdate: z.ZodObject<{
  name: z.ZodExactOptional<schemaOf<t.ChosenName>>;
  relationship: z.ZodExactOptional<schemaOf<t.Relationship>>;
}, z.core.$strict>;

/** Parties, in the order in which they were registered. */
export declare const PartyList: schemaOf<t.PartyList>;

/** A page of parties. */
export declare const PartyPage: z.ZodObject<{
  data: schemaOf<t.PartyList>;
  pagination: schemaOf<t.Pagination>;
}, z.core.$strict>;

/** What a person declares of a span where there is nothing to recognise. */
export declare const Assertion: z.ZodObject<{
  id: schemaOf<t.RegisteredId>;
  rule_id: schemaOf<t.RuleId>;
  starts_on: schemaOf<t.LedgerDate>;
  ends_on: schemaOf<t.LedgerDate>;
  statement: schemaOf<t.LedgerText>;
  made_by: schemaOf<t.Subject>;
}, z.core.$strict>;

/** What is registered of an assertion. */
export declare const AssertionCreate: z.ZodObject<{
  rule_id: schemaOf<t.RuleId>;
  starts_on: schemaOf<t.LedgerDate>;
  ends_on: schemaOf<t.LedgerDate>;
  statement: schemaOf<t.LedgerText>;
}, z.core.$strict>;

/** What is corrected of an assertion; absent fields stay as they are. */
export declare const AssertionUpdate: z.ZodObject<{
  rule_id: z.ZodExactOptional<schemaOf<t.RuleId>>;
  starts_on: z.ZodExactOptional<schemaOf<t.LedgerDate>>;
  ends_on: z.ZodExactOptional<schemaOf<t.LedgerDate>>;
  statement: z.ZodExactOptional<schemaOf<t.LedgerText>>;
}, z.core.$strict>;

/** Assertions, in the order in which they were registered. */
export declare const AssertionList: schemaOf<t.AssertionList>;

/** A page of assertions. */
export declare const AssertionPage: z.ZodObject<{
  data: schemaOf<t.AssertionList>;
  pagination: schemaOf<t.Pagination>;
}, z.core.$strict>;

/** How likely it is that somebody has to pay. */
export declare const Probability: schemaOf<t.Probability>;

/** An obligation of uncertain timing or amount. */
export declare const Provision: z.ZodObject<{
  id: schemaOf<t.RegisteredId>;
  name: schemaOf<t.RegisteredName>;
  account_id: schemaOf<t.LedgerAccountId>;
  probability: schemaOf<t.Probability>;
  estimate: schemaOf<t.LedgerMoney>;
  reviewed_on: schemaOf<t.OptionalLedgerDate>;
  disclosure_id: schemaOf<t.OptionalRegisteredId>;
}, z.core.$strict>;

/** What is registered of a provision. */
export declare const ProvisionCreate: z.ZodObject<{
  name: schemaOf<t.ChosenName>;
  account_id: schemaOf<t.LedgerAccountId>;
  probability: schemaOf<t.Probability>;
  estimate: schemaOf<t.LedgerMoney>;
  reviewed_on: z.ZodExactOptional<schemaOf<t.OptionalLedgerDate>>;
  disclosure_id: z.ZodExactOptional<schemaOf<t.OptionalRegisteredId>>;
}, z.core.$strict>;

/** What is corrected of a provision; absent fields stay as they are. */
export declare const ProvisionUpdate: z.ZodObject<{
  name: z.ZodExactOptional<schemaOf<t.ChosenName>>;
  account_id: z.ZodExactOptional<schemaOf<t.LedgerAccountId>>;
  probability: z.ZodExactOptional<schemaOf<t.Probability>>;
  estimate: z.ZodExactOptional<schemaOf<t.LedgerMoney>>;
  reviewed_on: z.ZodExactOptional<schemaOf<t.OptionalLedgerDate>>;
  disclosure_id: z.ZodExactOptional<schemaOf<t.OptionalRegisteredId>>;
}, z.core.$strict>;

/** Provisions, in the order in which they were registered. */
export declare const ProvisionList: schemaOf<t.ProvisionList>;

/** A page of provisions. */
export declare const ProvisionPage: z.ZodObject<{
  data: schemaOf<t.ProvisionList>;
  pagination: schemaOf<t.Pagination>;
}, z.core.$strict>;

/** Whether it tells of conditions that were there at the end already. */
export declare const SubsequentEventKind: schemaOf<t.SubsequentEventKind>;

/** What occurred after the end of a period, and where it was booked. */
export declare const SubsequentEvent: z.ZodObject<{
  id: schemaOf<t.RegisteredId>;
  name: schemaOf<t.RegisteredName>;
  occurred_on: schemaOf<t.LedgerDate>;
  kind: schemaOf<t.SubsequentEventKind>;
  amount: schemaOf<t.OptionalLedgerMoney>;
  entry_id: schemaOf<t.OptionalEntryId>;
  disclosure_id: schemaOf<t.OptionalRegisteredId>;
  is_material: schemaOf<boolean>;
}, z.core.$strict>;

/** What is registered of an event after the reporting period. */
export declare const SubsequentEventCreate: z.ZodObject<{
  name: schemaOf<t.ChosenName>;
  occurred_on: schemaOf<t.LedgerDate>;
  kind: schemaOf<t.SubsequentEventKind>;
  amount: z.ZodExactOptional<schemaOf<t.OptionalLedgerMoney>>;
  entry_id: z.ZodExactOptional<schemaOf<t.OptionalEntryId>>;
  disclosure_id: z.ZodExactOptional<schemaOf<t.OptionalRegisteredId>>;
  is_material: z.ZodExactOptional<schemaOf<boolean>>;
}, z.core.$strict>;

/** What is corrected of an event after the reporting period; absent fields stay as they are. */
export declare const SubsequentEventUpdate: z.ZodObject<{
  name: z.ZodExactOptional<schemaOf<t.ChosenName>>;
  occurred_on: z.ZodExactOptional<schemaOf<t.LedgerDate>>;
  kind: z.ZodExactOptional<schemaOf<t.SubsequentEventKind>>;
  amount: z.ZodExactOptional<schemaOf<t.OptionalLedgerMoney>>;
  entry_id: z.ZodExactOptional<schemaOf<t.OptionalEntryId>>;
  disclosure_id: z.ZodExactOptional<schemaOf<t.OptionalRegisteredId>>;
  is_material: z.ZodExactOptional<schemaOf<boolean>>;
}, z.core.$strict>;

/** Events after the reporting period, in the order in which they were registered. */
export declare const SubsequentEventList: schemaOf<t.SubsequentEventList>;

/** A page of events after the reporting period. */
export declare const SubsequentEventPage: z.ZodObject<{
  data: schemaOf<t.SubsequentEventList>;
  pagination: schemaOf<t.Pagination>;
}, z.core.$strict>;

/** What an entity mainly does, which decides where interest is presented from 2027 on. */
export declare const MainBusiness: schemaOf<t.MainBusiness>;

/** What a standard is about. */
export declare const StandardTitle: schemaOf<t.StandardTitle>;

/** A standard, and the first and last day on which annual periods that it is for begin. */
export declare const Standard: z.ZodObject<{
  code: schemaOf<t.StandardCode>;
  title: schemaOf<t.StandardTitle>;
  issued_by: schemaOf<string>;
  effective_from: schemaOf<t.OptionalLedgerDate>;
  effective_to: schemaOf<t.OptionalLedgerDate>;
  superseded_by: schemaOf<t.OptionalStandardCode>;
  ifrs_counterpart: schemaOf<t.OptionalStandardCode>;
}, z.core.$strict>;

/** Standards, by their numbers. */
export declare const StandardList: schemaOf<t.StandardList>;

/** Where a requirement stands, as a pointer for readers. */
export declare const RuleReference: schemaOf<t.RuleReference>;

/** Where a requirement stands, as a pointer for readers, or null where it stands nowhere else. */
export declare const OptionalRuleReference: schemaOf<t.OptionalRuleReference>;

/** What checks ask, what must hold, and what mends a breach. */
export declare const ComplianceRule: z.ZodObject<{
  id: schemaOf<t.RuleId>;
  level: schemaOf<t.RuleLevel>;
  basis: schemaOf<t.RuleReference>;
  basis_from_2027: schemaOf<t.OptionalRuleReference>;
  is_for_mpers: schemaOf<boolean>;
  breach: schemaOf<t.RuleResult>;
  holds: schemaOf<string>;
  correction: schemaOf<string>;
}, z.core.$strict>;

/** Rules, in the order in which checks ask them. */
export declare const RuleList: schemaOf<t.RuleList>;

/**
 * What an entity says of itself. Matters below `materiality`, in the base currency, do not count; null stands
 * for one per cent of revenue, or half a per cent of assets where that is more. Its first year is the one in
 * which it started.
 */
export declare const ComplianceSettings: z.ZodObject<{
  framework: schemaOf<t.Framework>;
  main_business: schemaOf<t.MainBusiness>;
  started_on: schemaOf<t.OptionalLedgerDate>;
  materiality: schemaOf<t.OptionalLedgerMoney>;
}, z.core.$strict>;

/** The settings to change; absent ones stay as they are. */
export declare const ComplianceSettingsUpdate: z.ZodObject<{
  framework: z.ZodExactOptional<schemaOf<t.Framework>>;
  main_business: z.ZodExactOptional<schemaOf<t.MainBusiness>>;
  started_on: z.ZodExactOptional<schemaOf<t.OptionalLedgerDate>>;
  materiality: z.ZodExactOptional<schemaOf<t.OptionalLedgerMoney>>;
}, z.core.$strict>;

/** The name of an icon. */
export declare const ContentIcon: schemaOf<t.ContentIcon>;

/** Red, green and blue in hexadecimal digits. */
export declare const Color: schemaOf<t.Color>;

/** `meta`: for which ages it is, and of what. */
export declare const Inclusion: schemaOf<t.Inclusion>;

/** An age in whole years; null is no limit. */
export declare const Age: schemaOf<t.Age>;

/** What something is of. */
export declare const ContentTag: schemaOf<t.ContentTag>;

/** What it is of; tags that are interests of the child bring it to the front. */
export declare const ContentTags: schemaOf<t.ContentTags>;

/** For which ages something is, and of what; its place in lists, and its language. */
export declare const ContentMeta: z.ZodObject<{
  minAge: schemaOf<t.Age>;
  maxAge: schemaOf<t.Age>;
  tags: schemaOf<t.ContentTags>;
  sort: schemaOf<number>;
  locale: schemaOf<string>;
}, z.core.$strict>;

/** The two colors that a background goes from and to. */
export declare const Gradient: schemaOf<t.Gradient>;

/** Something good to say to oneself. */
export declare const Affirmation: z.ZodObject<{
  id: schemaOf<t.ContentId>;
  text: schemaOf<t.ContentText>;
  gradient: schemaOf<t.Gradient>;
  meta: z.ZodExactOptional<schemaOf<t.ContentMeta>>;
}, z.core.$strict>;

/** Affirmations. */
export declare const AffirmationList: schemaOf<t.AffirmationList>;

/** What flashcards are of. */
export declare const LearningSubject: z.ZodObject<{
  id: schemaOf<t.ContentId>;
  name: schemaOf<t.ContentText>;
  icon: schemaOf<t.ContentIcon>;
  color: schemaOf<t.Color>;
  meta: z.ZodExactOptional<schemaOf<t.ContentMeta>>;
}, z.core.$strict>;

/** Subjects. */
export declare const SubjectList: schemaOf<t.SubjectList>;

/** A question with its answer. */
export declare const Flashcard: z.ZodObject<{
  id: schemaOf<t.ContentId>;
  question: schemaOf<t.ContentText>;
  answer: schemaOf<t.ContentText>;
  acceptableAnswers: schemaOf<t.AcceptableAnswers>;
  difficulty: schemaOf<t.Difficulty>;
  meta: z.ZodExactOptional<schemaOf<t.ContentMeta>>;
}, z.core.$strict>;

/** Cards. */
export declare const FlashcardList: schemaOf<t.FlashcardList>;

/** Something to do at home. */
export declare const Chore: z.ZodObject<{
  id: schemaOf<t.ContentId>;
  label: schemaOf<t.ContentText>;
  icon: schemaOf<t.ContentIcon>;
  isExtra: schemaOf<boolean>;
  meta: z.ZodExactOptional<schemaOf<t.ContentMeta>>;
}, z.core.$strict>;

/** Chores. */
export declare const ChoreList: schemaOf<t.ChoreList>;

/** Something to do outdoors. An event of it gives the points of its kind, whatever is shown here. */
export declare const OutdoorActivity: z.ZodObject<{
  id: schemaOf<t.ContentId>;
  name: schemaOf<t.ContentText>;
  category: schemaOf<t.ContentTag>;
  icon: schemaOf<t.ContentIcon>;
  time: schemaOf<string>;
  points: schemaOf<number>;
  isDaily: schemaOf<boolean>;
  meta: z.ZodExactOptional<schemaOf<t.ContentMeta>>;
}, z.core.$strict>;

/** Activities. */
export declare const OutdoorActivityList: schemaOf<t.OutdoorActivityList>;

export declare const RoleNamesItem: schemaOf<t.RoleNamesItem>;

/** Names of roles. */
export declare const RoleNames: schemaOf<t.RoleNames>;

/** The caller's roles by client of the identity provider. */
export declare const ClientRoles: schemaOf<t.ClientRoles>;

/** The verified claims of the caller's token, as the issuer wrote them. */
export declare const TokenClaims: schemaOf<t.TokenClaims>;

/** Who the caller is, as the token says it. */
export declare const Profile: z.ZodObject<{
  sub: schemaOf<string>;
  username: schemaOf<string | null>;
  email: schemaOf<string | null>;
  name: schemaOf<string | null>;
  realm_roles: schemaOf<t.RoleNames>;
  client_roles: schemaOf<t.ClientRoles>;
}, z.core.$strict>;

/** The profile together with the token's claims. */
export declare const LegacyProfile: z.ZodObject<{
  sub: schemaOf<string>;
  username: schemaOf<string | null>;
  email: schemaOf<string | null>;
  name: schemaOf<string | null>;
  realm_roles: schemaOf<t.RoleNames>;
  client_roles: schemaOf<t.ClientRoles>;
  raw_claims: schemaOf<t.TokenClaims>;
}, z.core.$strict>;

/** A public key (RFC 7517). */
export declare const JsonWebKey: z.ZodObject<{
  kty: schemaOf<string>;
  kid: schemaOf<string>;
  use: schemaOf<"sig">;
  alg: schemaOf<string>;
  crv: z.ZodExactOptional<schemaOf<string>>;
  x: z.ZodExactOptional<schemaOf<string>>;
  y: z.ZodExactOptional<schemaOf<string>>;
  n: z.ZodExactOptional<schemaOf<string>>;
  e: z.ZodExactOptional<schemaOf<string>>;
}, z.core.$strict>;

/** Public keys. */
export declare const JsonWebKeys: schemaOf<t.JsonWebKeys>;

/** The public keys whose signatures count (RFC 7517). */
export declare const JsonWebKeySet: z.ZodObject<{
  keys: schemaOf<t.JsonWebKeys>;
}, z.core.$strict>;

/** The job's id; later jobs have greater ones. */
export declare const JobId: schemaOf<t.JobId>;

/** What is done. */
export declare const JobKindName: schemaOf<t.JobKindName>;

/**
 * PENDING waits, STARTED and PROGRESS run, RETRY waits for another attempt; SUCCESS, FAILURE, CANCELLED and DEAD
 * (whoever ran it crashed, again and again) are final. In RETRY, progress, steps and payload are those that the
 * last attempt came to, and `error` is why it ended; the next one begins at nought.
 */
export declare const JobState: schemaOf<t.JobState>;

/** The state in the words of Celery. */
export declare const LegacyJobState: schemaOf<t.LegacyJobState>;

/** A moment, or null where it has not come. */
export declare const Moment: schemaOf<t.Moment>;

/** A number of steps. */
export declare const Steps: schemaOf<t.Steps>;

/** A number of steps, or null where nobody knows it. */
export declare const TotalSteps: schemaOf<t.TotalSteps>;

/** How much is done, in per cent. */
export declare const Percentage: schemaOf<t.Percentage>;

/** What the job tells of its progress, depending on its kind. */
export declare const JobPayload: schemaOf<t.JobPayload>;

/** What came of the job, depending on its kind; null until it succeeds. */
export declare const JobResult: schemaOf<t.JobResult>;

/** Why the job failed. */
export declare const JobError: z.ZodObject<{
  code: schemaOf<string>;
  message: schemaOf<string>;
}, z.core.$strict>;

/** Why the job failed; null where it did not. */
export declare const JobFailure: schemaOf<t.JobFailure>;

/** The file that a job made. */
export declare const JobArtifact: z.ZodObject<{
  name: schemaOf<string>;
  media_type: schemaOf<string>;
  size: schemaOf<number>;
  sha256: schemaOf<string>;
  expires_at: schemaOf<string>;
}, z.core.$strict>;

/** The file that the job made; null where there is none. */
export declare const MadeFile: schemaOf<t.MadeFile>;

/** The bytes of the file. */
export declare const FileContent: schemaOf<t.FileContent>;

/** Something that is done in the background. */
export declare const Job: z.ZodObject<{
  job_id: schemaOf<t.JobId>;
  kind: schemaOf<t.JobKindName>;
  state: schemaOf<t.JobState>;
  progress: schemaOf<t.Percentage>;
  step: schemaOf<t.Steps>;
  total_steps: schemaOf<t.TotalSteps>;
  payload: schemaOf<t.JobPayload>;
  result: schemaOf<t.JobResult>;
  error: schemaOf<t.JobFailure>;
  attempt: schemaOf<number>;
  created_at: schemaOf<string>;
  run_at: schemaOf<string>;
  started_at: schemaOf<string | null>;
  finished_at: schemaOf<t.Moment>;
  artifact: schemaOf<t.MadeFile>;
}, z.core.$strict>;

/** Jobs, newest first. */
export declare const JobList: schemaOf<t.JobList>;

/** A page of jobs. */
export declare const JobPage: z.ZodObject<{
  data: schemaOf<t.JobList>;
  pagination: schemaOf<t.Pagination>;
}, z.core.$strict>;

/** A job that waits. */
export declare const JobAccepted: z.ZodObject<{
  job_id: schemaOf<t.JobId>;
  state: schemaOf<t.JobState>;
}, z.core.$strict>;

/** A job that waits. */
export declare const LegacyJobAccepted: z.ZodObject<{
  job_id: schemaOf<t.JobId>;
}, z.core.$strict>;

/** A job's state and result. */
export declare const LegacyJob: z.ZodObject<{
  job_id: schemaOf<t.JobId>;
  state: schemaOf<t.LegacyJobState>;
  result: schemaOf<t.JobResult>;
}, z.core.$strict>;

/** Of jobs that are due, the one with the smaller number is done first; those that wait for long gain on others. */
export declare const JobPriority: schemaOf<t.JobPriority>;

/** A job of any tenant, and whose it is. */
export declare const AdminJob: z.ZodObject<{
  job: schemaOf<t.Job>;
  tenant_id: schemaOf<t.TenantName>;
  owner_kind: schemaOf<t.ActorKind>;
  owner: schemaOf<string>;
  queue: schemaOf<string>;
  priority: schemaOf<t.JobPriority>;
  attempts_allowed: schemaOf<number>;
  crashes: schemaOf<number>;
  worker: schemaOf<string | null>;
  cancel_requested_at: schemaOf<t.Moment>;
  request_id: schemaOf<string | null>;
}, z.core.$strict>;

/** Jobs, newest first. */
export declare const AdminJobList: schemaOf<t.AdminJobList>;

/** A page of jobs; `next_cursor` leads to the older ones. */
export declare const AdminJobPage: z.ZodObject<{
  data: schemaOf<t.AdminJobList>;
  next_cursor: schemaOf<string | null>;
}, z.core.$strict>;

/** Where the job stands among others, the smaller number first; by default, where its kind does. */
export declare const AskedPriority: schemaOf<t.AskedPriority>;

/** Not before this moment; by default, at once. */
export declare const DueAt: schemaOf<t.DueAt>;

/** CSV for spreadsheets (RFC 4180), JSON Lines for programs. */
export declare const ExportFormat: schemaOf<t.ExportFormat>;

/** Which entries, and which file it is to be. */
export declare const ExportAuditLogArguments: z.ZodObject<{
  format: z.ZodExactOptional<schemaOf<t.ExportFormat>>;
  event: z.ZodExactOptional<schemaOf<t.EventName>>;
  actor: z.ZodExactOptional<schemaOf<string>>;
  since: z.ZodExactOptional<schemaOf<string>>;
  until: z.ZodExactOptional<schemaOf<string>>;
}, z.core.$strict>;

/** A file of the audit log, for administrators. */
export declare const ExportAuditLogJob: z.ZodObject<{
  kind: schemaOf<"export_audit_log">;
  arguments: z.ZodExactOptional<schemaOf<t.ExportAuditLogArguments>>;
  priority: z.ZodExactOptional<schemaOf<t.AskedPriority>>;
  run_at: z.ZodExactOptional<schemaOf<t.DueAt>>;
}, z.core.$strict>;

/** Which file it is to be. */
export declare const ExportProjectsArguments: z.ZodObject<{
  format: z.ZodExactOptional<schemaOf<t.ExportFormat>>;
}, z.core.$strict>;

/** A file of the tenant's projects. */
export declare const ExportProjectsJob: z.ZodObject<{
  kind: schemaOf<"export_projects">;
  arguments: z.ZodExactOptional<schemaOf<t.ExportProjectsArguments>>;
  priority: z.ZodExactOptional<schemaOf<t.AskedPriority>>;
  run_at: z.ZodExactOptional<schemaOf<t.DueAt>>;
}, z.core.$strict>;

/** How the demonstration goes. */
export declare const DemoArguments: z.ZodObject<{
  steps: z.ZodExactOptional<schemaOf<number>>;
  step_seconds: z.ZodExactOptional<schemaOf<number>>;
  message: z.ZodExactOptional<schemaOf<string>>;
}, z.core.$strict>;

/** A demonstration. */
export declare const DemoKind: schemaOf<t.DemoKind>;

/** A demonstration of jobs and their progress. */
export declare const DemoJob: z.ZodObject<{
  kind: z.ZodExactOptional<schemaOf<t.DemoKind>>;
  arguments: z.ZodExactOptional<schemaOf<t.DemoArguments>>;
  priority: z.ZodExactOptional<schemaOf<t.AskedPriority>>;
  run_at: z.ZodExactOptional<schemaOf<t.DueAt>>;
}, z.core.$strict>;

/** What is to be done; `kind` says which it is, `demo` where it is left out. */
export declare const JobRequest: schemaOf<t.JobRequest>;

/** What a demonstration tells of its progress. */
export declare const DemoProgress: z.ZodObject<{
  message: schemaOf<string>;
}, z.core.$strict>;

/** That the demonstration is over. */
export declare const DemoResult: schemaOf<t.DemoResult>;

/** How much of the export is written. */
export declare const ExportProgress: z.ZodObject<{
  rows: schemaOf<number>;
}, z.core.$strict>;

/** What the file holds; the job's `artifact` says where it is. */
export declare const ExportResult: z.ZodObject<{
  rows: schemaOf<number>;
}, z.core.$strict>;

/** Where an event stands among those of its job, as `epoch.number`. */
export declare const EventId: schemaOf<t.EventId>;

/** The job came into another state. */
export declare const JobStateChanged: z.ZodObject<{
  event: schemaOf<"state">;
  id: schemaOf<t.EventId>;
  job_id: schemaOf<t.JobId>;
  state: schemaOf<t.JobState>;
  progress: schemaOf<t.Percentage>;
  step: schemaOf<t.Steps>;
  total_steps: schemaOf<t.TotalSteps>;
  payload: schemaOf<t.JobPayload>;
}, z.core.$strict>;

/** The job told of its progress. */
export declare const JobProgressed: z.ZodObject<{
  event: schemaOf<"progress">;
  id: schemaOf<t.EventId>;
  job_id: schemaOf<t.JobId>;
  progress: schemaOf<t.Percentage>;
  step: schemaOf<t.Steps>;
  total_steps: schemaOf<t.TotalSteps>;
  payload: schemaOf<t.JobPayload>;
}, z.core.$strict>;

/** The job is finished; nothing comes after it. */
export declare const JobFinished: z.ZodObject<{
  event: schemaOf<"finished">;
  id: schemaOf<t.EventId>;
  job_id: schemaOf<t.JobId>;
  state: schemaOf<t.JobState>;
  result: schemaOf<t.JobResult>;
  error: schemaOf<t.JobFailure>;
}, z.core.$strict>;

/** What follows is about this job; `resumed` says whether it goes on where the client left off. */
export declare const JobSubscribed: z.ZodObject<{
  event: schemaOf<"subscribed">;
  channel: schemaOf<string>;
  job_id: schemaOf<t.JobId>;
  resumed: schemaOf<boolean>;
}, z.core.$strict>;

/** What whoever watches a job is told. */
export declare const JobMessage: schemaOf<t.JobMessage>;

/** Something that happened to a job. */
export declare const JobEvent: schemaOf<t.JobEvent>;

/** Events, oldest first. */
export declare const JobEventList: schemaOf<t.JobEventList>;

/** A page of events; `next_cursor` leads to the newer ones. */
export declare const JobEventPage: z.ZodObject<{
  data: schemaOf<t.JobEventList>;
  next_cursor: schemaOf<string | null>;
}, z.core.$strict>;

/** The account's code, unique in the ledger; it stays once lines are posted. */
export declare const LedgerAccountCode: schemaOf<t.LedgerAccountCode>;

/** What people call the account. */
export declare const LedgerAccountName: schemaOf<t.LedgerAccountName>;

/** The name in Malay, or null for none, as blanks alone are. */
export declare const MalayAccountName: schemaOf<t.MalayAccountName>;

/** On which side of the books the account stands; it stays once lines are posted. */
export declare const LedgerAccountType: schemaOf<t.LedgerAccountType>;

/** Where reports show the account; assets and liabilities need one. */
export declare const LedgerSubType: schemaOf<t.LedgerSubType>;

/** Where reports show the account; assets and liabilities need one. */
export declare const OptionalSubType: schemaOf<t.OptionalSubType>;

/** Where the statement of cash flows shows what moves on the account; `cash` is cash itself. */
export declare const CashFlowClass: schemaOf<t.CashFlowClass>;

/** Where MFRS 18 shows the account in the statement of profit or loss, for years from 2027. */
export declare const Mfrs18Category: schemaOf<t.Mfrs18Category>;

/** How an expense is classified, by nature or by function, as in `employee_benefits`; null for not at all. */
export declare const ExpenseClass: schemaOf<t.ExpenseClass>;

/** A field to order accounts by; a leading minus is descending. */
export declare const LedgerAccountSort: schemaOf<t.LedgerAccountSort>;

/** A chart of accounts that can be started from. */
export declare const AccountTemplateName: schemaOf<t.AccountTemplateName>;

/** A currency in use, by its three letters of ISO 4217, or null for any. */
export declare const OptionalCurrencyCode: schemaOf<t.OptionalCurrencyCode>;

/** An account of the ledger. One with a currency takes lines in that currency only. */
export declare const LedgerAccount: z.ZodObject<{
  id: schemaOf<t.LedgerAccountId>;
  code: schemaOf<t.LedgerAccountCode>;
  name: schemaOf<t.LedgerAccountName>;
  name_ms: schemaOf<t.MalayAccountName>;
  type: schemaOf<t.LedgerAccountType>;
  sub_type: schemaOf<t.OptionalSubType | null>;
  parent_id: schemaOf<t.OptionalLedgerAccountId>;
  is_active: schemaOf<boolean>;
  is_postable: schemaOf<boolean>;
  currency: schemaOf<t.OptionalCurrencyCode>;
  cash_flow: schemaOf<t.CashFlowClass>;
  monetary: schemaOf<boolean>;
  contra: schemaOf<boolean>;
  is_sundry: schemaOf<boolean>;
  mfrs18_category: schemaOf<t.Mfrs18Category | null>;
  nature: schemaOf<t.ExpenseClass>;
  function: schemaOf<t.ExpenseClass>;
  created_at: schemaOf<string>;
  updated_at: schemaOf<string>;
}, z.core.$strict>;

/**
 * What a new account starts with. The class of cash flows is `operating` where it is left out, and `none` where
 * an account is not postable.
 */
export declare const LedgerAccountCreate: z.ZodObject<{
  code: schemaOf<t.LedgerAccountCode>;
  name: schemaOf<t.ChosenName>;
  name_ms: z.ZodExactOptional<schemaOf<t.MalayAccountName>>;
  type: schemaOf<t.LedgerAccountType>;
  sub_type: z.ZodExactOptional<schemaOf<t.OptionalSubType | null>>;
  parent_id: z.ZodExactOptional<schemaOf<t.OptionalLedgerAccountId>>;
  is_active: z.ZodExactOptional<schemaOf<boolean>>;
  is_postable: z.ZodExactOptional<schemaOf<boolean>>;
  currency: z.ZodExactOptional<schemaOf<t.OptionalCurrencyCode>>;
  cash_flow: z.ZodExactOptional<schemaOf<t.CashFlowClass>>;
  monetary: z.ZodExactOptional<schemaOf<boolean>>;
  contra: z.ZodExactOptional<schemaOf<boolean>>;
  is_sundry: z.ZodExactOptional<schemaOf<boolean>>;
  mfrs18_category: z.ZodExactOptional<schemaOf<t.Mfrs18Category | null>>;
  nature: z.ZodExactOptional<schemaOf<t.ExpenseClass>>;
  function: z.ZodExactOptional<schemaOf<t.ExpenseClass>>;
}, z.core.$strict>;

/** The fields to change; absent ones stay as they are. */
export declare const LedgerAccountUpdate: z.ZodObject<{
  code: z.ZodExactOptional<schemaOf<t.LedgerAccountCode>>;
  name: z.ZodExactOptional<schemaOf<t.ChosenName>>;
  name_ms: z.ZodExactOptional<schemaOf<t.MalayAccountName>>;
  type: z.ZodExactOptional<schemaOf<t.LedgerAccountType>>;
  sub_type: z.ZodExactOptional<schemaOf<t.OptionalSubType | null>>;
  parent_id: z.ZodExactOptional<schemaOf<t.OptionalLedgerAccountId>>;
  is_active: z.ZodExactOptional<schemaOf<boolean>>;
  is_postable: z.ZodExactOptional<schemaOf<boolean>>;
  currency: z.ZodExactOptional<schemaOf<t.OptionalCurrencyCode>>;
  cash_flow: z.ZodExactOptional<schemaOf<t.CashFlowClass>>;
  monetary: z.ZodExactOptional<schemaOf<boolean>>;
  contra: z.ZodExactOptional<schemaOf<boolean>>;
  is_sundry: z.ZodExactOptional<schemaOf<boolean>>;
  mfrs18_category: z.ZodExactOptional<schemaOf<t.Mfrs18Category | null>>;
  nature: z.ZodExactOptional<schemaOf<t.ExpenseClass>>;
  function: z.ZodExactOptional<schemaOf<t.ExpenseClass>>;
}, z.core.$strict>;

/** Accounts. */
export declare const LedgerAccountList: schemaOf<t.LedgerAccountList>;

/** A page of accounts. */
export declare const LedgerAccountPage: z.ZodObject<{
  data: schemaOf<t.LedgerAccountList>;
  pagination: schemaOf<t.Pagination>;
}, z.core.$strict>;

/** An account and those below it, six levels deep at most. */
export declare const AccountNode: z.ZodObject<{
  account: schemaOf<t.LedgerAccount>;
  children: schemaOf<t.AccountNodes>;
}, z.core.$strict>;

/** Accounts that stand side by side, by code. */
export declare const AccountNodes: schemaOf<t.AccountNodes>;

/** Every account, by code, each below its parent. */
export declare const AccountTree: z.ZodObject<{
  data: schemaOf<t.AccountNodes>;
}, z.core.$strict>;

/** How many accounts of the template were created now, and how many were there. */
export declare const TemplateApplied: z.ZodObject<{
  template: schemaOf<t.AccountTemplateName>;
  created: schemaOf<number>;
  existing: schemaOf<number>;
}, z.core.$strict>;

/** Where a page goes on, as the page before said. */
export declare const LedgerCursor: schemaOf<t.LedgerCursor>;

/** Where the next page goes on; null at the end. */
export declare const NextLedgerCursor: schemaOf<t.NextLedgerCursor>;

/** How far an entry has come. */
export declare const EntryStatus: schemaOf<t.EntryStatus>;

/** Why there is an entry. */
export declare const EntryKind: schemaOf<t.EntryKind>;

/** Whether these are opening balances; of one day there is one such entry. */
export declare const DraftKind: schemaOf<t.DraftKind>;

/** What happened, in a word of the tenant's own. */
export declare const TransactionType: schemaOf<t.TransactionType>;

/** What happened, in a word of the tenant's own, or null for none. */
export declare const OptionalTransactionType: schemaOf<t.OptionalTransactionType>;

/** The number of the receipt, invoice or order. */
export declare const EntryReference: schemaOf<t.EntryReference>;

/** Where the receipt is kept, or null for nowhere. */
export declare const DocumentUrl: schemaOf<t.DocumentUrl>;

/** The tenant's code for a tax on the line, or null for none. */
export declare const TaxCode: schemaOf<t.TaxCode>;

/** What a line is, where rules of accounting ask for it. */
export declare const LineTag: schemaOf<t.LineTag>;

/** What a line is, where rules of accounting ask for it. */
export declare const LineTags: schemaOf<t.LineTags>;

/** The number of what a line is about, or null for nothing. */
export declare const OptionalLink: schemaOf<t.OptionalLink>;

/** Units of the base currency for one unit of the other; the day's spot rate where it is left out. */
export declare const OptionalRate: schemaOf<t.OptionalRate>;

/** Which part of the service added the line, null for none. */
export declare const LineOrigin: schemaOf<t.LineOrigin>;

/** A text, or null for none. */
export declare const OptionalLedgerText: schemaOf<t.OptionalLedgerText>;

/**
 * A line as it is sent: one of `debit` and `credit` is more than zero. Without `currency` it is in the base
 * currency, without `fx_rate` at the spot rate of the day. A bank's own `base_amount` may differ from the
 * product by one per cent.
 */
export declare const DraftLine: z.ZodObject<{
  account_id: schemaOf<t.LedgerAccountId>;
  debit: z.ZodExactOptional<schemaOf<t.LedgerMoney>>;
  credit: z.ZodExactOptional<schemaOf<t.LedgerMoney>>;
  currency: z.ZodExactOptional<schemaOf<t.CurrencyCode>>;
  fx_rate: z.ZodExactOptional<schemaOf<t.OptionalRate>>;
  base_amount: z.ZodExactOptional<schemaOf<t.OptionalLedgerMoney>>;
  description: z.ZodExactOptional<schemaOf<t.OptionalLedgerText>>;
  tax_code: z.ZodExactOptional<schemaOf<t.TaxCode>>;
  tags: z.ZodExactOptional<schemaOf<t.LineTags>>;
  contract_id: z.ZodExactOptional<schemaOf<t.OptionalLink>>;
  lease_id: z.ZodExactOptional<schemaOf<t.OptionalLink>>;
  asset_id: z.ZodExactOptional<schemaOf<t.OptionalLink>>;
  instrument_id: z.ZodExactOptional<schemaOf<t.OptionalLink>>;
  party_id: z.ZodExactOptional<schemaOf<t.OptionalLink>>;
}, z.core.$strict>;

/** The lines of an entry, at least one on each side. */
export declare const DraftLines: schemaOf<t.DraftLines>;

/** An entry as it is sent. */
export declare const EntryDraft: z.ZodObject<{
  date: schemaOf<t.LedgerDate>;
  reference: schemaOf<t.EntryReference>;
  unique_reference: z.ZodExactOptional<schemaOf<boolean>>;
  description: schemaOf<t.LedgerText>;
  kind: z.ZodExactOptional<schemaOf<t.DraftKind>>;
  transaction_type: z.ZodExactOptional<schemaOf<t.OptionalTransactionType>>;
  auto_reverse_on: z.ZodExactOptional<schemaOf<t.OptionalLedgerDate>>;
  document_url: z.ZodExactOptional<schemaOf<t.DocumentUrl>>;
  is_late_adjustment: z.ZodExactOptional<schemaOf<boolean>>;
  lines: schemaOf<t.DraftLines>;
}, z.core.$strict>;

/** Units of the base currency for one unit of the other, more than zero, with up to ten decimals. */
export declare const ExchangeRate: schemaOf<t.ExchangeRate>;

/** A line of an entry, in its currency and in the base currency. */
export declare const EntryLine: z.ZodObject<{
  line_no: schemaOf<number>;
  account_id: schemaOf<t.LedgerAccountId>;
  account_code: schemaOf<t.LedgerAccountCode>;
  debit: schemaOf<t.LedgerAmount>;
  credit: schemaOf<t.LedgerAmount>;
  currency: schemaOf<t.CurrencyCode>;
  fx_rate: schemaOf<t.ExchangeRate>;
  base_debit: schemaOf<t.LedgerAmount>;
  base_credit: schemaOf<t.LedgerAmount>;
  description: schemaOf<t.OptionalLedgerText>;
  generated: schemaOf<t.LineOrigin | null>;
  tax_code: schemaOf<t.TaxCode>;
  tags: schemaOf<t.LineTags>;
  contract_id: schemaOf<t.OptionalLink>;
  lease_id: schemaOf<t.OptionalLink>;
  asset_id: schemaOf<t.OptionalLink>;
  instrument_id: schemaOf<t.OptionalLink>;
  party_id: schemaOf<t.OptionalLink>;
}, z.core.$strict>;

/** The lines of an entry, in their order. */
export declare const EntryLines: schemaOf<t.EntryLines>;

/** The totals of an entry, in the base currency. */
export declare const EntryTotals: z.ZodObject<{
  base_debit: schemaOf<t.LedgerAmount>;
  base_credit: schemaOf<t.LedgerAmount>;
}, z.core.$strict>;

/** The number under which an entry is stored, from its first draft on. */
export declare const EntryId: schemaOf<t.EntryId>;

/** An entry without its lines. */
export declare const EntrySummary: z.ZodObject<{
  id: schemaOf<t.EntryId>;
  number: schemaOf<number | null>;
  display_number: schemaOf<string | null>;
  status: schemaOf<t.EntryStatus>;
  kind: schemaOf<t.EntryKind>;
  date: schemaOf<t.LedgerDate>;
  period_id: schemaOf<t.OptionalLink>;
  reference: schemaOf<t.EntryReference>;
  description: schemaOf<t.LedgerText>;
  transaction_type: schemaOf<t.OptionalTransactionType>;
  base_currency: schemaOf<t.CurrencyCode>;
  totals: schemaOf<t.EntryTotals>;
  reverses_id: schemaOf<t.OptionalEntryId>;
  reversed_by_id: schemaOf<t.OptionalEntryId>;
  created_by: schemaOf<t.OptionalSubject>;
  created_at: schemaOf<string>;
  posted_by: schemaOf<t.OptionalSubject>;
  posted_at: schemaOf<t.OptionalMoment>;
}, z.core.$strict>;

/** Entries, the newest day first. */
export declare const EntrySummaries: schemaOf<t.EntrySummaries>;

/** A page of entries; `next_cursor` leads to the older ones. */
export declare const EntryPage: z.ZodObject<{
  data: schemaOf<t.EntrySummaries>;
  next_cursor: schemaOf<t.NextLedgerCursor>;
}, z.core.$strict>;

/** A SHA-256 in hexadecimal digits, or null before the entry is posted. */
export declare const LedgerHash: schemaOf<t.LedgerHash>;

/** An entry of the journal. `hash` covers what was posted and `prev_hash`, that of the number before. */
export declare const Entry: z.ZodObject<{
  id: schemaOf<t.EntryId>;
  number: schemaOf<number | null>;
  display_number: schemaOf<string | null>;
  status: schemaOf<t.EntryStatus>;
  kind: schemaOf<t.EntryKind>;
  date: schemaOf<t.LedgerDate>;
  period_id: schemaOf<t.OptionalLink>;
  reference: schemaOf<t.EntryReference>;
  description: schemaOf<t.LedgerText>;
  transaction_type: schemaOf<t.OptionalTransactionType>;
  base_currency: schemaOf<t.CurrencyCode>;
  totals: schemaOf<t.EntryTotals>;
  reverses_id: schemaOf<t.OptionalEntryId>;
  reversed_by_id: schemaOf<t.OptionalEntryId>;
  created_by: schemaOf<t.OptionalSubject>;
  created_at: schemaOf<string>;
  posted_by: schemaOf<t.OptionalSubject>;
  posted_at: schemaOf<t.OptionalMoment>;
  submitted_by: schemaOf<t.OptionalSubject>;
  submitted_at: schemaOf<t.OptionalMoment>;
  approved_by: schemaOf<t.OptionalSubject>;
  approved_at: schemaOf<t.OptionalMoment>;
  rejected_by: schemaOf<t.OptionalSubject>;
  rejected_at: schemaOf<t.OptionalMoment>;
  reject_reason: schemaOf<t.OptionalLedgerText>;
  auto_reverse_on: schemaOf<t.OptionalLedgerDate>;
  document_url: schemaOf<t.DocumentUrl>;
  is_late_adjustment: schemaOf<boolean>;
  hash: schemaOf<t.LedgerHash>;
  prev_hash: schemaOf<t.LedgerHash>;
  updated_at: schemaOf<string>;
  lines: schemaOf<t.EntryLines>;
}, z.core.$strict>;

/** What an account stands at in one currency, debits less credits, over all days. */
export declare const AccountBalance: z.ZodObject<{
  account_id: schemaOf<t.LedgerAccountId>;
  currency: schemaOf<t.CurrencyCode>;
  balance: schemaOf<t.LedgerAmount>;
  base_balance: schemaOf<t.LedgerAmount>;
}, z.core.$strict>;

/** What accounts stand at. */
export declare const AccountBalances: schemaOf<t.AccountBalances>;

/** An entry that was posted, and what the accounts of its lines stand at now. */
export declare const PostedEntry: z.ZodObject<{
  entry: schemaOf<t.Entry>;
  balances: schemaOf<t.AccountBalances>;
}, z.core.$strict>;

/** Why an entry is rejected. */
export declare const EntryRejection: z.ZodObject<{
  reason: schemaOf<t.LedgerText>;
}, z.core.$strict>;

/** How a reversal differs from what the service would write. */
export declare const EntryReversal: z.ZodObject<{
  date: z.ZodExactOptional<schemaOf<t.LedgerDate>>;
  reference: z.ZodExactOptional<schemaOf<t.EntryReference>>;
  description: z.ZodExactOptional<schemaOf<t.LedgerText>>;
}, z.core.$strict>;

/** Whether what stands in the database makes the hash that was written when the entry was posted. */
export declare const EntryVerification: z.ZodObject<{
  entry_id: schemaOf<t.EntryId>;
  number: schemaOf<number>;
  is_valid: schemaOf<boolean>;
  hash: schemaOf<t.LedgerHash>;
  computed: schemaOf<t.LedgerHash>;
}, z.core.$strict>;

/** What there is to say. */
export declare const NoteText: schemaOf<t.NoteText>;

/** A note on an entry; it stays as it is. */
export declare const EntryNote: z.ZodObject<{
  id: schemaOf<number>;
  entry_id: schemaOf<t.EntryId>;
  text: schemaOf<t.NoteText>;
  created_by: schemaOf<t.OptionalSubject>;
  created_at: schemaOf<string>;
}, z.core.$strict>;

/** Notes, oldest first. */
export declare const EntryNoteList: schemaOf<t.EntryNoteList>;

/** The notes on an entry, of which it has a thousand at most. */
export declare const EntryNotes: z.ZodObject<{
  data: schemaOf<t.EntryNoteList>;
}, z.core.$strict>;

/** A new note. */
export declare const EntryNoteCreate: z.ZodObject<{
  text: schemaOf<t.NoteText>;
}, z.core.$strict>;

/** Entries, each once. */
export declare const EntryIds: schemaOf<t.EntryIds>;

/** Which entries to post. */
export declare const EntriesToPost: z.ZodObject<{
  ids: schemaOf<t.EntryIds>;
}, z.core.$strict>;

/** Why an entry was not posted; null where it was. */
export declare const OutcomeError: z.ZodObject<{
  error_code: schemaOf<t.ErrorCode>;
  message: schemaOf<string>;
  details: schemaOf<t.ErrorDetails>;
}, z.core.$strict>;

/** What became of an entry that was to be posted. */
export declare const PostOutcome: z.ZodObject<{
  entry_id: schemaOf<t.EntryId>;
  posted: schemaOf<boolean>;
  number: schemaOf<number | null>;
  error: schemaOf<t.OutcomeError | null>;
}, z.core.$strict>;

/** What became of entries, in the order of the request. */
export declare const PostOutcomeList: schemaOf<t.PostOutcomeList>;

/** What became of entries that were to be posted. */
export declare const PostOutcomes: z.ZodObject<{
  data: schemaOf<t.PostOutcomeList>;
}, z.core.$strict>;

/** Whether money is received for a receivable, or paid for a payable. */
export declare const SettlementSide: schemaOf<t.SettlementSide>;

/**
 * A payment in another currency: `booked_rate` is the rate at which what is settled stands in the books, `rate`
 * that of the day.
 */
export declare const Settlement: z.ZodObject<{
  date: schemaOf<t.LedgerDate>;
  reference: schemaOf<t.EntryReference>;
  description: schemaOf<t.LedgerText>;
  side: schemaOf<t.SettlementSide>;
  account_id: schemaOf<t.LedgerAccountId>;
  bank_account_id: schemaOf<t.LedgerAccountId>;
  currency: schemaOf<t.CurrencyCode>;
  amount: schemaOf<t.LedgerMoney>;
  booked_rate: schemaOf<t.ExchangeRate>;
  rate: schemaOf<t.ExchangeRate>;
}, z.core.$strict>;

/** Whether entries are written as drafts, or posted. */
export declare const ImportMode: schemaOf<t.ImportMode>;

/** What the file holds, entries of the journal or accounts. */
export declare const ImportKind: schemaOf<t.ImportKind>;

/** What stands between the cells of a file. */
export declare const CsvDelimiter: schemaOf<t.CsvDelimiter>;

/** A file of comma-separated values (RFC 4180) in UTF-8, with a header. */
export declare const CsvFile: schemaOf<t.CsvFile>;

/** What the file holds. */
export declare const LedgerExportKind: schemaOf<t.LedgerExportKind>;

/** CSV for programs (RFC 4180), XLSX for spreadsheets. */
export declare const LedgerExportFormat: schemaOf<t.LedgerExportFormat>;

/** Which file; days that are left out leave it open on that side. */
export declare const LedgerExport: z.ZodObject<{
  kind: schemaOf<t.LedgerExportKind>;
  format: z.ZodExactOptional<schemaOf<t.LedgerExportFormat>>;
  from: z.ZodExactOptional<schemaOf<t.OptionalLedgerDate>>;
  to: z.ZodExactOptional<schemaOf<t.OptionalLedgerDate>>;
}, z.core.$strict>;

/** What the file holds; the job's `artifact` says where it is. */
export declare const LedgerExportResult: z.ZodObject<{
  rows: schemaOf<number>;
}, z.core.$strict>;

/** How many rows are read or written. */
export declare const LedgerFileProgress: z.ZodObject<{
  rows: schemaOf<number>;
}, z.core.$strict>;

/** A file that was sent. */
export declare const ImportId: schemaOf<t.ImportId>;

/** Which file that was sent is to be imported. */
export declare const LedgerImportOrder: z.ZodObject<{
  import_id: schemaOf<t.ImportId>;
}, z.core.$strict>;

/** A cell that is wrong; the header is row 1. */
export declare const ImportProblem: z.ZodObject<{
  row: schemaOf<number>;
  column: schemaOf<string | null>;
  code: schemaOf<string>;
  message: schemaOf<string>;
  value: schemaOf<string | null>;
}, z.core.$strict>;

/** Cells that are wrong, the first thousand of them. */
export declare const ImportProblems: schemaOf<t.ImportProblems>;

/** What a file came to; nothing was written where there are errors, or where it was a dry run. */
export declare const LedgerImportResult: z.ZodObject<{
  import_id: schemaOf<t.ImportId>;
  rows: schemaOf<number>;
  entries: schemaOf<number>;
  written: schemaOf<boolean>;
  errors: schemaOf<t.ImportProblems>;
  truncated: schemaOf<boolean>;
}, z.core.$strict>;

/** The number under which a fiscal year is stored. */
export declare const FiscalYearId: schemaOf<t.FiscalYearId>;

/** The number under which a period is stored. */
export declare const PeriodId: schemaOf<t.PeriodId>;

/** Whether entries may be posted into a period; `locked` is for good. */
export declare const PeriodState: schemaOf<t.PeriodState>;

/** Whether the result of the year is carried to retained earnings. */
export declare const FiscalYearState: schemaOf<t.FiscalYearState>;

/** A month of a fiscal year. */
export declare const Period: z.ZodObject<{
  id: schemaOf<t.PeriodId>;
  year_id: schemaOf<t.FiscalYearId>;
  number: schemaOf<number>;
  start: schemaOf<t.LedgerDate>;
  end: schemaOf<t.LedgerDate>;
  state: schemaOf<t.PeriodState>;
  closed_by: schemaOf<t.OptionalSubject>;
  closed_at: schemaOf<t.OptionalMoment>;
  locked_by: schemaOf<t.OptionalSubject>;
  locked_at: schemaOf<t.OptionalMoment>;
}, z.core.$strict>;

/** Periods, the earliest first. */
export declare const PeriodList: schemaOf<t.PeriodList>;

/** A page of periods. */
export declare const PeriodPage: z.ZodObject<{
  data: schemaOf<t.PeriodList>;
  pagination: schemaOf<t.Pagination>;
}, z.core.$strict>;

/** What people call the year. */
export declare const FiscalYearName: schemaOf<t.FiscalYearName>;

/** Who authorised the accounts for issue, or null for nobody yet; blanks alone are nobody. */
export declare const Authoriser: schemaOf<t.Authoriser>;

/** A fiscal year and its periods. Entries are numbered anew in each. */
export declare const FiscalYear: z.ZodObject<{
  id: schemaOf<t.FiscalYearId>;
  name: schemaOf<t.FiscalYearName>;
  start: schemaOf<t.LedgerDate>;
  end: schemaOf<t.LedgerDate>;
  state: schemaOf<t.FiscalYearState>;
  closing_entry_id: schemaOf<t.OptionalEntryId>;
  authorised_on: schemaOf<t.OptionalLedgerDate>;
  authorised_by: schemaOf<t.Authoriser>;
  periods: schemaOf<t.PeriodList>;
}, z.core.$strict>;

/** Fiscal years, the newest first. */
export declare const FiscalYearList: schemaOf<t.FiscalYearList>;

/** A page of fiscal years. */
export declare const FiscalYearPage: z.ZodObject<{
  data: schemaOf<t.FiscalYearList>;
  pagination: schemaOf<t.Pagination>;
}, z.core.$strict>;

/** A new fiscal year; what is left out follows from the last one and the settings. */
export declare const FiscalYearCreate: z.ZodObject<{
  start: z.ZodExactOptional<schemaOf<t.LedgerDate>>;
  end: z.ZodExactOptional<schemaOf<t.LedgerDate>>;
  name: z.ZodExactOptional<schemaOf<string>>;
}, z.core.$strict>;

/** The fields to change; absent ones stay as they are. */
export declare const FiscalYearUpdate: z.ZodObject<{
  authorised_on: z.ZodExactOptional<schemaOf<t.OptionalLedgerDate>>;
  authorised_by: z.ZodExactOptional<schemaOf<t.Authoriser>>;
}, z.core.$strict>;

/** A year that was closed or reopened; `entry_id` is null where there was nothing to carry over. */
export declare const ClosedYear: z.ZodObject<{
  year: schemaOf<t.FiscalYear>;
  entry_id: schemaOf<t.OptionalEntryId>;
}, z.core.$strict>;

/** The number under which a rate is stored. */
export declare const RateId: schemaOf<t.RateId>;

/** What the rate is for, a transaction of the day, balances at the end of it, or an average. */
export declare const RateKind: schemaOf<t.RateKind>;

/** What the rate is for; a transaction of the day where nothing is said. */
export declare const NewRateKind: schemaOf<t.NewRateKind>;

/** Units of the base currency for one unit of another, on a day. */
export declare const Rate: z.ZodObject<{
  id: schemaOf<t.RateId>;
  currency: schemaOf<t.CurrencyCode>;
  date: schemaOf<t.LedgerDate>;
  kind: schemaOf<t.RateKind>;
  rate: schemaOf<t.ExchangeRate>;
}, z.core.$strict>;

/** A new rate. */
export declare const RateCreate: z.ZodObject<{
  currency: schemaOf<t.CurrencyCode>;
  date: schemaOf<t.LedgerDate>;
  kind: z.ZodExactOptional<schemaOf<t.NewRateKind>>;
  rate: schemaOf<t.ExchangeRate>;
}, z.core.$strict>;

/** The corrected rate. */
export declare const RateUpdate: z.ZodObject<{
  rate: schemaOf<t.ExchangeRate>;
}, z.core.$strict>;

/** Rates, the newest day first. */
export declare const RateList: schemaOf<t.RateList>;

/** A page of rates. */
export declare const RatePage: z.ZodObject<{
  data: schemaOf<t.RateList>;
  pagination: schemaOf<t.Pagination>;
}, z.core.$strict>;

/** A closing rate to take in place of one that is written down. */
export declare const GivenRate: z.ZodObject<{
  currency: schemaOf<t.CurrencyCode>;
  rate: schemaOf<t.ExchangeRate>;
}, z.core.$strict>;

/** Closing rates to take in place of those that are written down. */
export declare const GivenRates: schemaOf<t.GivenRates>;

/** The day, included, and rates of it that are not written down. */
export declare const RevaluationRequest: z.ZodObject<{
  as_of: schemaOf<t.LedgerDate>;
  rates: z.ZodExactOptional<schemaOf<t.GivenRates>>;
}, z.core.$strict>;

/** A foreign balance, what it is carried at and what it comes to at the closing rate, in the base currency. */
export declare const RevaluationAdjustment: z.ZodObject<{
  account_id: schemaOf<t.LedgerAccountId>;
  account_code: schemaOf<t.LedgerAccountCode>;
  currency: schemaOf<t.CurrencyCode>;
  balance: schemaOf<t.LedgerAmount>;
  carrying: schemaOf<t.LedgerAmount>;
  rate: schemaOf<t.ExchangeRate>;
  target: schemaOf<t.LedgerAmount>;
  adjustment: schemaOf<t.LedgerAmount>;
}, z.core.$strict>;

/** Differences, by account and currency. */
export declare const RevaluationAdjustments: schemaOf<t.RevaluationAdjustments>;

/** What a revaluation came to; `entry_id` is the draft of its entry, null where nothing differs. */
export declare const Revaluation: z.ZodObject<{
  as_of: schemaOf<t.LedgerDate>;
  base_currency: schemaOf<t.CurrencyCode>;
  adjustments: schemaOf<t.RevaluationAdjustments>;
  entry_id: schemaOf<t.OptionalEntryId>;
}, z.core.$strict>;

/** The last number of a fiscal year that counts. */
export declare const YearSnapshot: z.ZodObject<{
  year_id: schemaOf<t.FiscalYearId>;
  year: schemaOf<t.FiscalYearName>;
  last_number: schemaOf<number>;
}, z.core.$strict>;

/** Which entries count, by the last number of each fiscal year. */
export declare const LedgerSnapshot: schemaOf<t.LedgerSnapshot>;

/**
 * An account, with its balance on the side on which it is positive. What moved is there where the report begins
 * on a day, the balance in another currency where one is asked for.
 */
export declare const TrialBalanceRow: z.ZodObject<{
  account_id: schemaOf<t.LedgerAccountId>;
  code: schemaOf<t.LedgerAccountCode>;
  name: schemaOf<t.LedgerAccountName>;
  type: schemaOf<t.LedgerAccountType>;
  sub_type: schemaOf<t.OptionalSubType | null>;
  level: schemaOf<number>;
  debit: schemaOf<t.LedgerAmount>;
  credit: schemaOf<t.LedgerAmount>;
  opening: schemaOf<t.OptionalLedgerAmount>;
  moved_debit: schemaOf<t.OptionalLedgerAmount>;
  moved_credit: schemaOf<t.OptionalLedgerAmount>;
  currency_balance: schemaOf<t.OptionalLedgerAmount>;
}, z.core.$strict>;

/** Accounts with a balance or with movements, by code. */
export declare const TrialBalanceRows: schemaOf<t.TrialBalanceRows>;

/** The sums of the columns. */
export declare const TrialBalanceTotals: z.ZodObject<{
  debit: schemaOf<t.LedgerAmount>;
  credit: schemaOf<t.LedgerAmount>;
  moved_debit: schemaOf<t.OptionalLedgerAmount>;
  moved_credit: schemaOf<t.OptionalLedgerAmount>;
}, z.core.$strict>;

/** What every account stands at on a day. */
export declare const TrialBalance: z.ZodObject<{
  as_of: schemaOf<t.LedgerDate>;
  from: schemaOf<t.OptionalLedgerDate>;
  include_closing: schemaOf<boolean>;
  currency: schemaOf<t.OptionalCurrencyCode>;
  rows: schemaOf<t.TrialBalanceRows>;
  totals: schemaOf<t.TrialBalanceTotals>;
  base_currency: schemaOf<t.CurrencyCode>;
  generated_at: schemaOf<string>;
  snapshot: schemaOf<t.LedgerSnapshot>;
  balanced: schemaOf<boolean>;
}, z.core.$strict>;

/** The lines of a balance sheet; `unclosed_result` is the result that no closing entry carried over. */
export declare const BalanceSheetTotals: z.ZodObject<{
  non_current_assets: schemaOf<t.LedgerAmount>;
  current_assets: schemaOf<t.LedgerAmount>;
  total_assets: schemaOf<t.LedgerAmount>;
  share_capital: schemaOf<t.LedgerAmount>;
  reserves: schemaOf<t.LedgerAmount>;
  retained_earnings_and_dividends: schemaOf<t.LedgerAmount>;
  unclosed_result: schemaOf<t.LedgerAmount>;
  total_equity: schemaOf<t.LedgerAmount>;
  non_current_liabilities: schemaOf<t.LedgerAmount>;
  current_liabilities: schemaOf<t.LedgerAmount>;
  total_liabilities: schemaOf<t.LedgerAmount>;
  total_equity_and_liabilities: schemaOf<t.LedgerAmount>;
}, z.core.$strict>;

/** An account; its amount is positive on the side to which its type belongs. */
export declare const BalanceSheetRow: z.ZodObject<{
  account_id: schemaOf<t.LedgerAccountId>;
  code: schemaOf<t.LedgerAccountCode>;
  name: schemaOf<t.LedgerAccountName>;
  type: schemaOf<t.LedgerAccountType>;
  sub_type: schemaOf<t.OptionalSubType | null>;
  amount: schemaOf<t.LedgerAmount>;
  compare: schemaOf<t.OptionalLedgerAmount>;
}, z.core.$strict>;

/** Accounts with a balance, by code. */
export declare const BalanceSheetRows: schemaOf<t.BalanceSheetRows>;

/** The lines of another day, where one was asked for. */
export declare const OptionalBalanceSheetTotals: z.ZodObject<{
  non_current_assets: schemaOf<t.LedgerAmount>;
  current_assets: schemaOf<t.LedgerAmount>;
  total_assets: schemaOf<t.LedgerAmount>;
  share_capital: schemaOf<t.LedgerAmount>;
  reserves: schemaOf<t.LedgerAmount>;
  retained_earnings_and_dividends: schemaOf<t.LedgerAmount>;
  unclosed_result: schemaOf<t.LedgerAmount>;
  total_equity: schemaOf<t.LedgerAmount>;
  non_current_liabilities: schemaOf<t.LedgerAmount>;
  current_liabilities: schemaOf<t.LedgerAmount>;
  total_liabilities: schemaOf<t.LedgerAmount>;
  total_equity_and_liabilities: schemaOf<t.LedgerAmount>;
}, z.core.$strict>;

/** Assets, equity and liabilities on a day. */
export declare const BalanceSheet: z.ZodObject<{
  as_of: schemaOf<t.LedgerDate>;
  compare_as_of: schemaOf<t.OptionalLedgerDate>;
  totals: schemaOf<t.BalanceSheetTotals>;
  compare: schemaOf<t.OptionalBalanceSheetTotals | null>;
  rows: schemaOf<t.BalanceSheetRows>;
  base_currency: schemaOf<t.CurrencyCode>;
  generated_at: schemaOf<string>;
  snapshot: schemaOf<t.LedgerSnapshot>;
  balanced: schemaOf<boolean>;
}, z.core.$strict>;

/** Which statement it is. */
export declare const IncomeLayout: schemaOf<t.IncomeLayout>;

/** The lines of the statement by kinds of accounts; costs are positive. Null in the other layout. */
export declare const ClassicIncomeTotals: z.ZodObject<{
  revenue: schemaOf<t.LedgerAmount>;
  cost_of_sales: schemaOf<t.LedgerAmount>;
  gross_profit: schemaOf<t.LedgerAmount>;
  other_income: schemaOf<t.LedgerAmount>;
  operating_expenses: schemaOf<t.LedgerAmount>;
  operating_profit: schemaOf<t.LedgerAmount>;
  finance_income: schemaOf<t.LedgerAmount>;
  finance_costs: schemaOf<t.LedgerAmount>;
  profit_before_tax: schemaOf<t.LedgerAmount>;
  income_tax_expense: schemaOf<t.LedgerAmount>;
  profit_for_the_period: schemaOf<t.LedgerAmount>;
}, z.core.$strict>;

/** The lines of the statement by the categories of MFRS 18; income is positive. Null in the other layout. */
export declare const Mfrs18IncomeTotals: z.ZodObject<{
  operating: schemaOf<t.LedgerAmount>;
  operating_profit: schemaOf<t.LedgerAmount>;
  investing: schemaOf<t.LedgerAmount>;
  profit_before_financing_and_income_taxes: schemaOf<t.LedgerAmount>;
  financing: schemaOf<t.LedgerAmount>;
  profit_before_income_taxes: schemaOf<t.LedgerAmount>;
  income_taxes: schemaOf<t.LedgerAmount>;
  discontinued: schemaOf<t.LedgerAmount>;
  unclassified: schemaOf<t.LedgerAmount>;
  profit_for_the_period: schemaOf<t.LedgerAmount>;
}, z.core.$strict>;

/** An account; income is positive, and so are costs. */
export declare const IncomeRow: z.ZodObject<{
  account_id: schemaOf<t.LedgerAccountId>;
  code: schemaOf<t.LedgerAccountCode>;
  name: schemaOf<t.LedgerAccountName>;
  type: schemaOf<t.LedgerAccountType>;
  sub_type: schemaOf<t.OptionalSubType | null>;
  category: schemaOf<t.Mfrs18Category | null>;
  amount: schemaOf<t.LedgerAmount>;
  compare: schemaOf<t.OptionalLedgerAmount>;
}, z.core.$strict>;

/** Accounts of income and expense that moved, by code. */
export declare const IncomeRows: schemaOf<t.IncomeRows>;

/** Income and expense of some days, closing entries left out. */
export declare const IncomeStatement: z.ZodObject<{
  from: schemaOf<t.LedgerDate>;
  to: schemaOf<t.LedgerDate>;
  compare_from: schemaOf<t.OptionalLedgerDate>;
  compare_to: schemaOf<t.OptionalLedgerDate>;
  layout: schemaOf<t.IncomeLayout>;
  classic: schemaOf<t.ClassicIncomeTotals | null>;
  mfrs18: schemaOf<t.Mfrs18IncomeTotals | null>;
  compare_classic: schemaOf<t.ClassicIncomeTotals | null>;
  compare_mfrs18: schemaOf<t.Mfrs18IncomeTotals | null>;
  rows: schemaOf<t.IncomeRows>;
  base_currency: schemaOf<t.CurrencyCode>;
  generated_at: schemaOf<string>;
  snapshot: schemaOf<t.LedgerSnapshot>;
  balanced: schemaOf<boolean>;
}, z.core.$strict>;

/** Which profit the operating part starts from; the operating profit from 2027 on. */
export declare const CashFlowStart: schemaOf<t.CashFlowStart>;

/**
 * The lines of the statement; money that comes in is positive. `other_non_cash_items` is profit of entries
 * without cash, and operating income that the profit at the start lacks.
 */
export declare const CashFlowTotals: z.ZodObject<{
  start_amount: schemaOf<t.LedgerAmount>;
  adj_investing_items: schemaOf<t.LedgerAmount>;
  adj_financing_items: schemaOf<t.LedgerAmount>;
  adj_fx_on_cash: schemaOf<t.LedgerAmount>;
  other_non_cash_items: schemaOf<t.LedgerAmount>;
  working_capital: schemaOf<t.LedgerAmount>;
  cash_generated_from_operations: schemaOf<t.LedgerAmount>;
  income_tax_paid: schemaOf<t.LedgerAmount>;
  net_operating: schemaOf<t.LedgerAmount>;
  net_investing: schemaOf<t.LedgerAmount>;
  net_financing: schemaOf<t.LedgerAmount>;
  fx_effect_on_cash: schemaOf<t.LedgerAmount>;
  net_change_in_cash: schemaOf<t.LedgerAmount>;
  cash_at_start: schemaOf<t.LedgerAmount>;
  cash_at_end: schemaOf<t.LedgerAmount>;
}, z.core.$strict>;

/** What an account adds to a part of the statement. */
export declare const CashFlowRow: z.ZodObject<{
  account_id: schemaOf<t.LedgerAccountId>;
  code: schemaOf<t.LedgerAccountCode>;
  name: schemaOf<t.LedgerAccountName>;
  part: schemaOf<t.CashFlowClass>;
  amount: schemaOf<t.LedgerAmount>;
}, z.core.$strict>;

/** Accounts, by part and code; in the operating part, the changes of working capital. */
export declare const CashFlowRows: schemaOf<t.CashFlowRows>;

/** An entry that moves no cash and is left out, with what it moves in each part. */
export declare const NonCashEntry: z.ZodObject<{
  entry_id: schemaOf<t.EntryId>;
  number: schemaOf<number>;
  date: schemaOf<t.LedgerDate>;
  reference: schemaOf<t.EntryReference>;
  description: schemaOf<t.LedgerText>;
  operating: schemaOf<t.LedgerAmount>;
  investing: schemaOf<t.LedgerAmount>;
  financing: schemaOf<t.LedgerAmount>;
  tax: schemaOf<t.LedgerAmount>;
}, z.core.$strict>;

/** Entries that move no cash but more than one part, the first thousand of them. */
export declare const NonCashEntries: schemaOf<t.NonCashEntries>;

/** Where cash came from and went to; `balanced` says whether the parts make its change. */
export declare const CashFlow: z.ZodObject<{
  from: schemaOf<t.LedgerDate>;
  to: schemaOf<t.LedgerDate>;
  starts_from: schemaOf<t.CashFlowStart>;
  totals: schemaOf<t.CashFlowTotals>;
  rows: schemaOf<t.CashFlowRows>;
  non_cash: schemaOf<t.NonCashEntries>;
  base_currency: schemaOf<t.CurrencyCode>;
  generated_at: schemaOf<string>;
  snapshot: schemaOf<t.LedgerSnapshot>;
  balanced: schemaOf<boolean>;
}, z.core.$strict>;

/** The codes of the other accounts of the entry, the first ten of them. */
export declare const CounterAccounts: schemaOf<t.CounterAccounts>;

/** A line on the account, and where the account stands after it; `balance` only where the account has a currency. */
export declare const StatementLine: z.ZodObject<{
  entry_id: schemaOf<t.EntryId>;
  number: schemaOf<number>;
  line_no: schemaOf<number>;
  date: schemaOf<t.LedgerDate>;
  reference: schemaOf<t.EntryReference>;
  description: schemaOf<t.LedgerText>;
  counter_accounts: schemaOf<t.CounterAccounts>;
  currency: schemaOf<t.CurrencyCode>;
  debit: schemaOf<t.LedgerAmount>;
  credit: schemaOf<t.LedgerAmount>;
  base_debit: schemaOf<t.LedgerAmount>;
  base_credit: schemaOf<t.LedgerAmount>;
  base_balance: schemaOf<t.LedgerAmount>;
  balance: schemaOf<t.OptionalLedgerAmount>;
}, z.core.$strict>;

/** Lines by day, number and place in their entry. */
export declare const StatementLines: schemaOf<t.StatementLines>;

/** Where a page goes on, as the page before said; signed by the service. */
export declare const StatementCursor: schemaOf<t.StatementCursor>;

/** Where the next page goes on; null at the end. */
export declare const NextStatementCursor: schemaOf<t.NextStatementCursor>;

/** The account that a statement is of. */
export declare const StatementAccount: z.ZodObject<{
  id: schemaOf<t.LedgerAccountId>;
  code: schemaOf<t.LedgerAccountCode>;
  name: schemaOf<t.LedgerAccountName>;
  type: schemaOf<t.LedgerAccountType>;
  currency: schemaOf<t.OptionalCurrencyCode>;
}, z.core.$strict>;

/**
 * A page of what moved on an account. `opening` is where it stood before the page, `closing` where it stands
 * after `to`; in the account's own currency only where it has one.
 */
export declare const AccountStatement: z.ZodObject<{
  account: schemaOf<t.StatementAccount>;
  from: schemaOf<t.LedgerDate>;
  to: schemaOf<t.LedgerDate>;
  opening: schemaOf<t.LedgerAmount>;
  closing: schemaOf<t.LedgerAmount>;
  currency_opening: schemaOf<t.OptionalLedgerAmount>;
  currency_closing: schemaOf<t.OptionalLedgerAmount>;
  lines: schemaOf<t.StatementLines>;
  next_cursor: schemaOf<t.NextStatementCursor>;
  base_currency: schemaOf<t.CurrencyCode>;
  generated_at: schemaOf<string>;
  snapshot: schemaOf<t.LedgerSnapshot>;
  balanced: schemaOf<boolean>;
}, z.core.$strict>;

/** What is looked for. */
export declare const IntegrityCheckName: schemaOf<t.IntegrityCheckName>;

export declare const IntegrityPlacesItem: schemaOf<t.IntegrityPlacesItem>;

/** Where it was found, the first twenty places. */
export declare const IntegrityPlaces: schemaOf<t.IntegrityPlaces>;

/** One thing that was looked for, how often it was found, and where. */
export declare const IntegrityCheck: z.ZodObject<{
  check: schemaOf<t.IntegrityCheckName>;
  count: schemaOf<number>;
  places: schemaOf<t.IntegrityPlaces>;
}, z.core.$strict>;

/** Everything that was looked for. */
export declare const IntegrityChecks: schemaOf<t.IntegrityChecks>;

/** Whether the books are whole; `balanced` says whether nothing was found. */
export declare const LedgerIntegrity: z.ZodObject<{
  checks: schemaOf<t.IntegrityChecks>;
  base_currency: schemaOf<t.CurrencyCode>;
  generated_at: schemaOf<string>;
  snapshot: schemaOf<t.LedgerSnapshot>;
  balanced: schemaOf<boolean>;
}, z.core.$strict>;

/**
 * How the ledger of a tenant is kept. Entries of less than `approval_threshold`, in the base currency, need no
 * approval.
 */
export declare const LedgerSettings: z.ZodObject<{
  base_currency: schemaOf<t.CurrencyCode>;
  fiscal_year_start_month: schemaOf<number>;
  time_zone: schemaOf<t.TimeZoneName>;
  retained_earnings_account_id: schemaOf<t.OptionalLedgerAccountId>;
  rounding_account_id: schemaOf<t.OptionalLedgerAccountId>;
  fx_gain_loss_account_id: schemaOf<t.OptionalLedgerAccountId>;
  fx_on_cash_account_id: schemaOf<t.OptionalLedgerAccountId>;
  suspense_account_id: schemaOf<t.OptionalLedgerAccountId>;
  require_approval: schemaOf<boolean>;
  approval_threshold: schemaOf<t.OptionalLedgerMoney>;
  base_currency_fixed: schemaOf<boolean>;
  archived_at: schemaOf<string | null>;
}, z.core.$strict>;

/** The settings to change; absent ones stay as they are. */
export declare const LedgerSettingsUpdate: z.ZodObject<{
  base_currency: z.ZodExactOptional<schemaOf<t.CurrencyCode>>;
  fiscal_year_start_month: z.ZodExactOptional<schemaOf<number>>;
  time_zone: z.ZodExactOptional<schemaOf<t.TimeZoneName>>;
  retained_earnings_account_id: z.ZodExactOptional<schemaOf<t.OptionalLedgerAccountId>>;
  rounding_account_id: z.ZodExactOptional<schemaOf<t.OptionalLedgerAccountId>>;
  fx_gain_loss_account_id: z.ZodExactOptional<schemaOf<t.OptionalLedgerAccountId>>;
  fx_on_cash_account_id: z.ZodExactOptional<schemaOf<t.OptionalLedgerAccountId>>;
  suspense_account_id: z.ZodExactOptional<schemaOf<t.OptionalLedgerAccountId>>;
  require_approval: z.ZodExactOptional<schemaOf<boolean>>;
  approval_threshold: z.ZodExactOptional<schemaOf<t.OptionalLedgerMoney>>;
}, z.core.$strict>;

/** The organization's number. */
export declare const OrganizationId: schemaOf<t.OrganizationId>;

/** The invitation's number. */
export declare const InvitationId: schemaOf<t.InvitationId>;

/** The organization's name in addresses; hyphens stand between words. */
export declare const Slug: schemaOf<t.Slug>;

/** What people call the organization. */
export declare const OrganizationName: schemaOf<t.OrganizationName>;

/** What a member may. Owners do everything, admins keep members who are no owners, members read. */
export declare const MemberRole: schemaOf<t.MemberRole>;

/** What a member may in ledger and compliance; null, nothing, but for owners, who own the ledger too. */
export declare const LedgerRole: schemaOf<t.LedgerRole>;

/** What a member may in the school; null, nothing, but for owners, who are its admins too. */
export declare const SchoolRole: schemaOf<t.SchoolRole>;

/** What the caller may there; null for an admin who is no member. */
export declare const OwnMemberRole: schemaOf<t.OwnMemberRole>;

/** A tenant that several users share; `role` is the caller's, null for an admin who is no member. */
export declare const Organization: z.ZodObject<{
  id: schemaOf<t.OrganizationId>;
  slug: schemaOf<t.Slug>;
  name: schemaOf<t.OrganizationName>;
  tenant_id: schemaOf<t.TenantName>;
  created_at: schemaOf<string>;
  updated_at: schemaOf<string>;
  role: schemaOf<t.OwnMemberRole | null>;
}, z.core.$strict>;

/** Organizations, newest first. */
export declare const OrganizationList: schemaOf<t.OrganizationList>;

/** A page of organizations. */
export declare const OrganizationPage: z.ZodObject<{
  data: schemaOf<t.OrganizationList>;
  pagination: schemaOf<t.Pagination>;
}, z.core.$strict>;

/** What a new organization starts with; the caller becomes its owner. */
export declare const OrganizationCreate: z.ZodObject<{
  name: schemaOf<t.ChosenName>;
  slug: schemaOf<t.Slug>;
}, z.core.$strict>;

/** The fields to change; absent ones stay as they are. */
export declare const OrganizationUpdate: z.ZodObject<{
  name: z.ZodExactOptional<schemaOf<t.ChosenName>>;
  slug: z.ZodExactOptional<schemaOf<t.Slug>>;
}, z.core.$strict>;

/** A user in an organization. */
export declare const Member: z.ZodObject<{
  organization_id: schemaOf<t.OrganizationId>;
  user_id: schemaOf<t.UserId>;
  email: schemaOf<t.Email>;
  name: schemaOf<t.PersonName>;
  role: schemaOf<t.MemberRole>;
  ledger_role: schemaOf<t.LedgerRole | null>;
  school_role: schemaOf<t.SchoolRole | null>;
  joined_at: schemaOf<string>;
}, z.core.$strict>;

/** Members, the first to join first. */
export declare const MemberList: schemaOf<t.MemberList>;

/** A page of members. */
export declare const MemberPage: z.ZodObject<{
  data: schemaOf<t.MemberList>;
  pagination: schemaOf<t.Pagination>;
}, z.core.$strict>;

/** Whom to add, and as what. */
export declare const MemberAdd: z.ZodObject<{
  user_id: schemaOf<t.UserId>;
  role: schemaOf<t.MemberRole>;
  ledger_role: z.ZodExactOptional<schemaOf<t.LedgerRole | null>>;
  school_role: z.ZodExactOptional<schemaOf<t.SchoolRole | null>>;
}, z.core.$strict>;

/** The roles to change; absent ones stay as they are, null takes one away. */
export declare const MemberUpdate: z.ZodObject<{
  role: z.ZodExactOptional<schemaOf<t.MemberRole>>;
  ledger_role: z.ZodExactOptional<schemaOf<t.LedgerRole | null>>;
  school_role: z.ZodExactOptional<schemaOf<t.SchoolRole | null>>;
}, z.core.$strict>;

/** What became of the invitation. */
export declare const InvitationState: schemaOf<t.InvitationState>;

/** The address that was invited; null where a user was, whose address is told once the user is a member. */
export declare const InvitedAddress: schemaOf<t.InvitedAddress>;

/** The number of the user who was invited; null where an address was. */
export declare const InvitedUser: schemaOf<t.InvitedUser>;

/** An invitation by mail, of an address or of a user. */
export declare const Invitation: z.ZodObject<{
  id: schemaOf<t.InvitationId>;
  email: schemaOf<t.InvitedAddress>;
  user_id: schemaOf<t.InvitedUser>;
  role: schemaOf<t.MemberRole>;
  ledger_role: schemaOf<t.LedgerRole | null>;
  school_role: schemaOf<t.SchoolRole | null>;
  state: schemaOf<t.InvitationState>;
  created_at: schemaOf<string>;
  expires_at: schemaOf<string>;
}, z.core.$strict>;

/** Invitations, newest first. */
export declare const InvitationList: schemaOf<t.InvitationList>;

/** A page of invitations. */
export declare const InvitationPage: z.ZodObject<{
  data: schemaOf<t.InvitationList>;
  pagination: schemaOf<t.Pagination>;
}, z.core.$strict>;

/** Whom to invite, and as what. */
export declare const InvitationCreate: z.ZodObject<{
  email: schemaOf<t.Email>;
  role: schemaOf<t.MemberRole>;
}, z.core.$strict>;

/** The client's own id of an event of a child; the same event again under it changes nothing. */
export declare const ChildEventId: schemaOf<t.ChildEventId>;

/** When it was. At most seven days ago and ten minutes ahead, or else the moment of receipt counts. */
export declare const OccurredAt: schemaOf<t.OccurredAt>;

/** The card, chore, activity or affirmation, as the lists of content name it. */
export declare const ProgressItemId: schemaOf<t.ProgressItemId>;

/** The subject of a card. */
export declare const ProgressSubjectId: schemaOf<t.ProgressSubjectId>;

/** An answer to a flash card. */
export declare const FlashcardEvent: z.ZodObject<{
  subjectId: schemaOf<t.ProgressSubjectId>;
  correct: schemaOf<boolean>;
  flashcardId: z.ZodExactOptional<schemaOf<t.ProgressItemId>>;
  answer: z.ZodExactOptional<schemaOf<string | null>>;
  durationMs: z.ZodExactOptional<schemaOf<number | null>>;
  occurredAt: z.ZodExactOptional<schemaOf<t.OccurredAt>>;
  eventId: z.ZodExactOptional<schemaOf<t.ChildEventId>>;
}, z.core.$strict>;

/** A chore that is done. */
export declare const ChoreEvent: z.ZodObject<{
  choreId: z.ZodExactOptional<schemaOf<t.ProgressItemId>>;
  isExtra: z.ZodExactOptional<schemaOf<boolean | null>>;
  occurredAt: z.ZodExactOptional<schemaOf<t.OccurredAt>>;
  eventId: z.ZodExactOptional<schemaOf<t.ChildEventId>>;
}, z.core.$strict>;

/** Something that was done outdoors. */
export declare const OutdoorEvent: z.ZodObject<{
  outdoorActivityId: z.ZodExactOptional<schemaOf<t.ProgressItemId>>;
  isDaily: z.ZodExactOptional<schemaOf<boolean | null>>;
  occurredAt: z.ZodExactOptional<schemaOf<t.OccurredAt>>;
  eventId: z.ZodExactOptional<schemaOf<t.ChildEventId>>;
}, z.core.$strict>;

/** An affirmation that was seen. */
export declare const AffirmationEvent: z.ZodObject<{
  affirmationId: z.ZodExactOptional<schemaOf<t.ProgressItemId>>;
  occurredAt: z.ZodExactOptional<schemaOf<t.OccurredAt>>;
  eventId: z.ZodExactOptional<schemaOf<t.ChildEventId>>;
}, z.core.$strict>;

/** How many, or how many points. */
export declare const ProgressCount: schemaOf<t.ProgressCount>;

/** A share, in percent. */
export declare const ProgressPercent: schemaOf<t.ProgressPercent>;

/** A day of the account's time zone. */
export declare const ProgressDay: schemaOf<t.ProgressDay>;

/** The name of an achievement. */
export declare const AchievementId: schemaOf<t.AchievementId>;

/** What an event brought. */
export declare const EventReward: z.ZodObject<{
  pointsAwarded: schemaOf<number>;
  newAchievementIds: schemaOf<t.AchievementId[]>;
}, z.core.$strict>;

/** What was done today. */
export declare const ProgressToday: z.ZodObject<{
  date: schemaOf<t.ProgressDay>;
  flashcardsCompleted: schemaOf<t.ProgressCount>;
  flashcardsCorrect: schemaOf<t.ProgressCount>;
  choresCompleted: schemaOf<t.ProgressCount>;
  outdoorActivities: schemaOf<t.ProgressCount>;
  affirmationsViewed: schemaOf<t.ProgressCount>;
  totalPoints: schemaOf<t.ProgressCount>;
}, z.core.$strict>;

/** What was done in this week, which starts on Sunday unless the account chose another day. */
export declare const ProgressWeek: z.ZodObject<{
  weekStart: schemaOf<t.ProgressDay>;
  totalPoints: schemaOf<t.ProgressCount>;
  daysActive: schemaOf<number>;
  flashcardsCompleted: schemaOf<t.ProgressCount>;
  choresCompleted: schemaOf<t.ProgressCount>;
  outdoorActivities: schemaOf<t.ProgressCount>;
  accuracyPct: schemaOf<t.ProgressPercent>;
}, z.core.$strict>;

/** Answers to the cards of a subject, and the difficulty that the right ones unlock. */
export declare const ProgressOfSubject: z.ZodObject<{
  completed: schemaOf<t.ProgressCount>;
  correct: schemaOf<t.ProgressCount>;
  difficulty: schemaOf<t.Difficulty>;
}, z.core.$strict>;

/** Answers by subject, with every subject that the level asks for. */
export declare const ProgressBySubject: schemaOf<t.ProgressBySubject>;

/** How often it takes what. */
export declare const AchievementType: schemaOf<t.AchievementType>;

/** What can be reached once. */
export declare const Achievement: z.ZodObject<{
  id: schemaOf<t.AchievementId>;
  title: schemaOf<string>;
  description: schemaOf<string>;
  icon: schemaOf<string>;
  type: schemaOf<t.AchievementType>;
  unlockedAt: schemaOf<string | null>;
}, z.core.$strict>;

/** Achievements. */
export declare const AchievementList: schemaOf<t.AchievementList>;

/** Right answers in a subject, and how many the next level takes. */
export declare const SubjectGoal: z.ZodObject<{
  current: schemaOf<t.ProgressCount>;
  required: schemaOf<t.ProgressCount>;
  met: schemaOf<boolean>;
}, z.core.$strict>;

/** The goal of each subject that the level asks for. */
export declare const SubjectGoals: schemaOf<t.SubjectGoals>;

/** The level, and what the next one takes in each subject. */
export declare const BalancedProgress: z.ZodObject<{
  canLevelUp: schemaOf<boolean>;
  currentLevel: schemaOf<string>;
  nextLevel: schemaOf<string | null>;
  requiredPerSubject: schemaOf<t.ProgressCount>;
  subjectProgress: schemaOf<t.SubjectGoals>;
  lowestSubject: schemaOf<string | null>;
  message: schemaOf<string>;
}, z.core.$strict>;

/** The level as it is shown, and how much of the way to the next is behind the child. */
export declare const ProgressReward: z.ZodObject<{
  level: schemaOf<string>;
  icon: schemaOf<string>;
  color: schemaOf<string>;
  nextAt: schemaOf<number | null>;
  progress: schemaOf<t.ProgressPercent>;
}, z.core.$strict>;

/** Points to earn today, and how many are earned. */
export declare const TodayGoal: z.ZodObject<{
  target: schemaOf<t.ProgressCount>;
  done: schemaOf<t.ProgressCount>;
}, z.core.$strict>;

/** What suits the child, by subject, as its age and its last answers say. */
export declare const SuggestedDifficulties: schemaOf<t.SuggestedDifficulties>;

/** How far a child has come. */
export declare const Dashboard: z.ZodObject<{
  totalPoints: schemaOf<t.ProgressCount>;
  currentStreak: schemaOf<t.ProgressCount>;
  longestStreak: schemaOf<t.ProgressCount>;
  lastActiveDate: schemaOf<string | null>;
  today: schemaOf<t.ProgressToday>;
  week: schemaOf<t.ProgressWeek>;
  flashcardsBySubject: schemaOf<t.ProgressBySubject>;
  totalChoresCompleted: schemaOf<t.ProgressCount>;
  totalOutdoorActivities: schemaOf<t.ProgressCount>;
  totalAffirmationsViewed: schemaOf<t.ProgressCount>;
  achievementsUnlocked: schemaOf<t.AchievementList>;
  achievementsLocked: schemaOf<t.AchievementList>;
  balanced: schemaOf<t.BalancedProgress>;
  reward: schemaOf<t.ProgressReward>;
  dueCards: schemaOf<t.ProgressCount>;
  todayGoal: schemaOf<t.TodayGoal>;
  suggestedDifficulty: schemaOf<t.SuggestedDifficulties>;
}, z.core.$strict>;

/** The project's number. */
export declare const ProjectId: schemaOf<t.ProjectId>;

/** What people call the project. */
export declare const ProjectName: schemaOf<t.ProjectName>;

/** What the project is about, in plain text. */
export declare const ProjectDescription: schemaOf<t.ProjectDescription>;

/** A field to order projects by; a leading minus is descending. */
export declare const ProjectSort: schemaOf<t.ProjectSort>;

/** A project of the caller's tenant. */
export declare const Project: z.ZodObject<{
  id: schemaOf<t.ProjectId>;
  name: schemaOf<t.ProjectName>;
  description: schemaOf<t.ProjectDescription>;
  created_at: schemaOf<string>;
  updated_at: schemaOf<string>;
  is_deleted: schemaOf<boolean>;
  deleted_at: schemaOf<string | null>;
  tenant_id: schemaOf<string>;
}, z.core.$strict>;

/** What a new project starts with. */
export declare const ProjectCreate: z.ZodObject<{
  name: schemaOf<t.ChosenName>;
  description: z.ZodExactOptional<schemaOf<t.ProjectDescription>>;
}, z.core.$strict>;

/** The fields to change; absent ones stay as they are. */
export declare const ProjectUpdate: z.ZodObject<{
  name: z.ZodExactOptional<schemaOf<t.ChosenName>>;
  description: z.ZodExactOptional<schemaOf<t.ProjectDescription>>;
}, z.core.$strict>;

/** Projects, newest first. */
export declare const ProjectList: schemaOf<t.ProjectList>;

/** A page of projects. */
export declare const ProjectPage: z.ZodObject<{
  data: schemaOf<t.ProjectList>;
  pagination: schemaOf<t.Pagination>;
}, z.core.$strict>;

/** The number under which the incident is stored. */
export declare const IncidentId: schemaOf<t.IncidentId>;

/** The participant's number. */
export declare const ParticipantId: schemaOf<t.ParticipantId>;

/** The consequence's number. */
export declare const ConsequenceId: schemaOf<t.ConsequenceId>;

/** The notice's number. */
export declare const NoticeId: schemaOf<t.NoticeId>;

/** The number of the incident within its school and school year. */
export declare const IncidentNumber: schemaOf<t.IncidentNumber>;

/** When it happened, with the offset of its zone; not in the future, and not more than 20 years ago. */
export declare const IncidentMoment: schemaOf<t.IncidentMoment>;

/** A moment, or null where it has not come. */
export declare const OptionalSchoolMoment: schemaOf<t.OptionalSchoolMoment>;

/** What happened, or what else is to be known; null for nothing. */
export declare const OptionalIncidentText: schemaOf<t.OptionalIncidentText>;

/** The number under which others, such as the police, keep the case; null for none. */
export declare const OptionalCaseNumber: schemaOf<t.OptionalCaseNumber>;

/** Why the incident stands as it does; null where nobody has said. */
export declare const OptionalStatusReason: schemaOf<t.OptionalStatusReason>;

/** Where it happened: Ed-Fi's `IncidentLocationDescriptor`, by its code value. */
export declare const IncidentLocation: schemaOf<t.IncidentLocation>;

/** Where it happened: Ed-Fi's `IncidentLocationDescriptor`, by its code value; null where nobody has said. */
export declare const OptionalIncidentLocation: schemaOf<t.OptionalIncidentLocation>;

/** Who reported it: Ed-Fi's `ReporterDescriptionDescriptor`, by its code value; null where nobody has said. */
export declare const OptionalReporterKind: schemaOf<t.OptionalReporterKind>;

/** Ed-Fi's `WeaponDescriptor`, by its code value; null where nobody has said. */
export declare const OptionalWeapon: schemaOf<t.OptionalWeapon>;

/**
 * Why the days served are others: Ed-Fi's `DisciplineActionLengthDifferenceReasonDescriptor`, by its code value;
 * null for none.
 */
export declare const OptionalDifferenceReason: schemaOf<t.OptionalDifferenceReason>;

/** How an incident stands. */
export declare const IncidentStatus: schemaOf<t.IncidentStatus>;

/** What an incident becomes. */
export declare const NextIncidentStatus: schemaOf<t.NextIncidentStatus>;

/** What somebody was to an incident: Ed-Fi's `DisciplineIncidentParticipationCodeDescriptor`. */
export declare const ParticipantRole: schemaOf<t.ParticipantRole>;

/** What follows; GET /v1/consequence-types says what each is. */
export declare const ConsequenceCode: schemaOf<t.ConsequenceCode>;

/** How a consequence stands. */
export declare const ConsequenceStatus: schemaOf<t.ConsequenceStatus>;

/** How a guardian was told. */
export declare const NoticeChannel: schemaOf<t.NoticeChannel>;

/** What somebody was to an incident, the chief role first. */
export declare const ParticipantRoles: schemaOf<t.ParticipantRoles>;

/** What the incident cost. */
export declare const IncidentCost: z.ZodObject<{
  amount: schemaOf<t.LedgerMoney>;
  currency: schemaOf<t.CurrencyCode>;
}, z.core.$strict>;

/** What the incident cost; null where it cost nothing or nobody has said. */
export declare const OptionalIncidentCost: schemaOf<t.OptionalIncidentCost>;

/** The grade that a student is in, or null for none. */
export declare const OptionalGrade: schemaOf<t.OptionalGrade>;

/** What the person is called. */
export declare const SchoolPersonName: schemaOf<t.SchoolPersonName>;

/** What the person is at school. */
export declare const PersonKind: schemaOf<t.PersonKind>;

/**
 * The id of a person, as the school's own register has it. It stands in addresses, so it says nothing of the
 * person.
 */
export declare const PersonId: schemaOf<t.PersonId>;

/** Somebody who was part of an incident, with the grade of that day. */
export declare const Participant: z.ZodObject<{
  id: schemaOf<t.ParticipantId>;
  person_id: schemaOf<t.PersonId>;
  person_kind: schemaOf<t.PersonKind>;
  name: schemaOf<t.SchoolPersonName>;
  role: schemaOf<t.ParticipantRole>;
  roles: schemaOf<t.ParticipantRoles>;
  grade: schemaOf<t.OptionalGrade>;
}, z.core.$strict>;

/** Whoever was part of an incident, in the order in which they were added. */
export declare const Participants: schemaOf<t.Participants>;

/** Somebody who was part of an incident, with a `role`, several `roles`, or both; `role` is the chief one then. */
export declare const ParticipantCreate: z.ZodObject<{
  person_id: schemaOf<t.PersonId>;
  role: z.ZodExactOptional<schemaOf<t.ParticipantRole>>;
  roles: z.ZodExactOptional<schemaOf<t.ParticipantRoles>>;
}, z.core.$strict>;

/** Whoever was part of an incident, each person once. */
export declare const ParticipantCreates: schemaOf<t.ParticipantCreates>;

/** The roles instead of those before. */
export declare const ParticipantUpdate: z.ZodObject<{
  roles: schemaOf<t.ParticipantRoles>;
}, z.core.$strict>;

/** Days of school. */
export declare const SchoolDays: schemaOf<t.SchoolDays>;

/** Days of school, or null where nobody has said. */
export declare const OptionalSchoolDays: schemaOf<t.OptionalSchoolDays>;

/** A day, as the school's clock has it. */
export declare const SchoolDay: schemaOf<t.SchoolDay>;

/** What followed for a participant. */
export declare const Consequence: z.ZodObject<{
  id: schemaOf<t.ConsequenceId>;
  participant_id: schemaOf<t.ParticipantId>;
  person_id: schemaOf<t.PersonId>;
  code: schemaOf<t.ConsequenceCode>;
  start_date: schemaOf<t.SchoolDay>;
  end_date: schemaOf<t.SchoolDay>;
  length_days: schemaOf<t.SchoolDays>;
  actual_days: schemaOf<t.OptionalSchoolDays>;
  difference_reason: schemaOf<t.OptionalDifferenceReason | null>;
  notes: schemaOf<t.OptionalIncidentText>;
  status: schemaOf<t.ConsequenceStatus>;
  created_by: schemaOf<string>;
  created_at: schemaOf<string>;
  updated_at: schemaOf<string>;
}, z.core.$strict>;

/** What followed, in the order in which it was decided. */
export declare const Consequences: schemaOf<t.Consequences>;

/** A day, as the school's clock has it, or null for none. */
export declare const OptionalSchoolDay: schemaOf<t.OptionalSchoolDay>;

/** What is to follow. Without an `end_date` it is for one day. */
export declare const ConsequenceCreate: z.ZodObject<{
  participant_id: schemaOf<t.ParticipantId>;
  code: schemaOf<t.ConsequenceCode>;
  start_date: schemaOf<t.SchoolDay>;
  end_date: z.ZodExactOptional<schemaOf<t.OptionalSchoolDay>>;
  length_days: z.ZodExactOptional<schemaOf<t.OptionalSchoolDays>>;
  notes: z.ZodExactOptional<schemaOf<t.OptionalIncidentText>>;
  allow_overlap: z.ZodExactOptional<schemaOf<boolean>>;
}, z.core.$strict>;

/**
 * The fields to change; absent ones stay as they are. With other days and no `length_days`, the length is
 * counted anew.
 */
export declare const ConsequenceUpdate: z.ZodObject<{
  start_date: z.ZodExactOptional<schemaOf<t.SchoolDay>>;
  end_date: z.ZodExactOptional<schemaOf<t.SchoolDay>>;
  length_days: z.ZodExactOptional<schemaOf<t.SchoolDays>>;
  actual_days: z.ZodExactOptional<schemaOf<t.OptionalSchoolDays>>;
  difference_reason: z.ZodExactOptional<schemaOf<t.OptionalDifferenceReason | null>>;
  notes: z.ZodExactOptional<schemaOf<t.OptionalIncidentText>>;
  status: z.ZodExactOptional<schemaOf<t.ConsequenceStatus>>;
  allow_overlap: z.ZodExactOptional<schemaOf<boolean>>;
}, z.core.$strict>;

/** Which guardian, as Mother, or by name. */
export declare const GuardianName: schemaOf<t.GuardianName>;

/** What the guardian was told. */
export declare const NoticeMessage: schemaOf<t.NoticeMessage>;

/** That a guardian of somebody who was part of it was told. */
export declare const Notice: z.ZodObject<{
  id: schemaOf<t.NoticeId>;
  person_id: schemaOf<t.PersonId>;
  guardian: schemaOf<t.GuardianName>;
  channel: schemaOf<t.NoticeChannel>;
  sent_at: schemaOf<string>;
  sent_by: schemaOf<string>;
  message: schemaOf<t.NoticeMessage>;
  acknowledged_at: schemaOf<t.OptionalSchoolMoment>;
}, z.core.$strict>;

/** What guardians were told, in the order in which it was recorded. */
export declare const Notices: schemaOf<t.Notices>;

/** What a guardian was told; by default, just now. */
export declare const NoticeCreate: z.ZodObject<{
  person_id: schemaOf<t.PersonId>;
  guardian: schemaOf<t.ChosenName>;
  channel: schemaOf<t.NoticeChannel>;
  message: schemaOf<t.NoticeMessage>;
  sent_at: z.ZodExactOptional<schemaOf<t.OptionalSchoolMoment>>;
}, z.core.$strict>;

/** When the notice was acknowledged; null takes that back. */
export declare const NoticeUpdate: z.ZodObject<{
  acknowledged_at: schemaOf<t.OptionalSchoolMoment>;
}, z.core.$strict>;

/** What can follow, with Ed-Fi's `DisciplineDescriptor`, by its code value. */
export declare const ConsequenceType: z.ZodObject<{
  code: schemaOf<t.ConsequenceCode>;
  description: schemaOf<string>;
  discipline_descriptor: schemaOf<string>;
  is_suspension: schemaOf<boolean>;
}, z.core.$strict>;

/** What can follow, by code. */
export declare const ConsequenceTypes: schemaOf<t.ConsequenceTypes>;

/** What can follow. */
export declare const ConsequenceTypeList: z.ZodObject<{
  data: schemaOf<t.ConsequenceTypes>;
}, z.core.$strict>;

/** How grave a behavior is; null where nobody has said. */
export declare const OptionalSeverity: schemaOf<t.OptionalSeverity>;

/** The short name of a kind of behavior, in letters of ASCII, digits, `_` and `-`; answers have it in capitals. */
export declare const BehaviorCodeName: schemaOf<t.BehaviorCodeName>;

/** The zone of the school's clocks, by its name in the IANA database. */
export declare const SchoolTimeZone: schemaOf<t.SchoolTimeZone>;

/** A school year, by the years in which it begins and ends. */
export declare const SchoolYear: schemaOf<t.SchoolYear>;

/** The school's number, or null for none. */
export declare const OptionalSchoolId: schemaOf<t.OptionalSchoolId>;

/** An incident without whoever was part of it. */
export declare const IncidentSummary: z.ZodObject<{
  id: schemaOf<t.IncidentId>;
  number: schemaOf<t.IncidentNumber>;
  school_id: schemaOf<t.OptionalSchoolId>;
  school_year: schemaOf<t.SchoolYear>;
  occurred_at: schemaOf<t.IncidentMoment>;
  time_zone: schemaOf<t.SchoolTimeZone>;
  behavior_code: schemaOf<t.BehaviorCodeName>;
  severity: schemaOf<t.OptionalSeverity | null>;
  location: schemaOf<t.OptionalIncidentLocation | null>;
  status: schemaOf<t.IncidentStatus>;
  participant_count: schemaOf<number>;
  consequence_count: schemaOf<number>;
  created_by: schemaOf<string>;
  created_at: schemaOf<string>;
  updated_at: schemaOf<string>;
}, z.core.$strict>;

/** Incidents, the latest first. */
export declare const IncidentSummaries: schemaOf<t.IncidentSummaries>;

/** A page of incidents. */
export declare const IncidentPage: z.ZodObject<{
  data: schemaOf<t.IncidentSummaries>;
  pagination: schemaOf<t.Pagination>;
}, z.core.$strict>;

/** What happened, however many were part of it, and what followed. */
export declare const Incident: z.ZodObject<{
  id: schemaOf<t.IncidentId>;
  number: schemaOf<t.IncidentNumber>;
  school_id: schemaOf<t.OptionalSchoolId>;
  school_year: schemaOf<t.SchoolYear>;
  occurred_at: schemaOf<t.IncidentMoment>;
  time_zone: schemaOf<t.SchoolTimeZone>;
  behavior_code: schemaOf<t.BehaviorCodeName>;
  severity: schemaOf<t.OptionalSeverity | null>;
  description: schemaOf<t.OptionalIncidentText>;
  location: schemaOf<t.OptionalIncidentLocation | null>;
  reporter_kind: schemaOf<t.OptionalReporterKind | null>;
  reported_to_police: schemaOf<boolean>;
  case_number: schemaOf<t.OptionalCaseNumber>;
  weapon: schemaOf<t.OptionalWeapon | null>;
  cost: schemaOf<t.OptionalIncidentCost>;
  evidence_note: schemaOf<t.OptionalIncidentText>;
  status: schemaOf<t.IncidentStatus>;
  status_reason: schemaOf<t.OptionalStatusReason>;
  created_by: schemaOf<string>;
  created_at: schemaOf<string>;
  updated_at: schemaOf<string>;
  participants: schemaOf<t.Participants>;
  consequences: schemaOf<t.Consequences>;
  notices: schemaOf<t.Notices>;
}, z.core.$strict>;

/** What is reported of an incident. */
export declare const IncidentCreate: z.ZodObject<{
  school_id: z.ZodExactOptional<schemaOf<t.OptionalSchoolId>>;
  occurred_at: schemaOf<t.IncidentMoment>;
  behavior_code: schemaOf<t.BehaviorCodeName>;
  description: z.ZodExactOptional<schemaOf<t.OptionalIncidentText>>;
  location: z.ZodExactOptional<schemaOf<t.OptionalIncidentLocation | null>>;
  reporter_kind: z.ZodExactOptional<schemaOf<t.OptionalReporterKind | null>>;
  reported_to_police: z.ZodExactOptional<schemaOf<boolean>>;
  case_number: z.ZodExactOptional<schemaOf<t.OptionalCaseNumber>>;
  weapon: z.ZodExactOptional<schemaOf<t.OptionalWeapon | null>>;
  cost: z.ZodExactOptional<schemaOf<t.OptionalIncidentCost>>;
  evidence_note: z.ZodExactOptional<schemaOf<t.OptionalIncidentText>>;
  participants: z.ZodExactOptional<schemaOf<t.ParticipantCreates>>;
}, z.core.$strict>;

/** The fields to change; absent ones stay as they are. */
export declare const IncidentUpdate: z.ZodObject<{
  school_id: z.ZodExactOptional<schemaOf<t.OptionalSchoolId>>;
  occurred_at: z.ZodExactOptional<schemaOf<t.IncidentMoment>>;
  behavior_code: z.ZodExactOptional<schemaOf<t.BehaviorCodeName>>;
  description: z.ZodExactOptional<schemaOf<t.OptionalIncidentText>>;
  location: z.ZodExactOptional<schemaOf<t.OptionalIncidentLocation | null>>;
  reporter_kind: z.ZodExactOptional<schemaOf<t.OptionalReporterKind | null>>;
  reported_to_police: z.ZodExactOptional<schemaOf<boolean>>;
  case_number: z.ZodExactOptional<schemaOf<t.OptionalCaseNumber>>;
  weapon: z.ZodExactOptional<schemaOf<t.OptionalWeapon | null>>;
  cost: z.ZodExactOptional<schemaOf<t.OptionalIncidentCost>>;
  evidence_note: z.ZodExactOptional<schemaOf<t.OptionalIncidentText>>;
}, z.core.$strict>;

/** What the incident becomes, and why. */
export declare const IncidentStatusChange: z.ZodObject<{
  status: schemaOf<t.NextIncidentStatus>;
  reason: z.ZodExactOptional<schemaOf<t.OptionalStatusReason>>;
}, z.core.$strict>;

/** A number that the service gives. */
export declare const PrivacyRecordId: schemaOf<t.PrivacyRecordId>;

/** Whether somebody only asked, or was told. */
export declare const DisclosureKindOfRecord: schemaOf<t.DisclosureKindOfRecord>;

/** Consent, or which exception of 34 CFR 99.31 allows it. */
export declare const DisclosureBasis: schemaOf<t.DisclosureBasis>;

/** Who asked or was told. */
export declare const DisclosureRecipient: schemaOf<t.DisclosureRecipient>;

/** What was asked for or told. */
export declare const DisclosedContent: schemaOf<t.DisclosedContent>;

/** The threat that an emergency stands on (34 CFR 99.36), or null where there is none. */
export declare const DisclosureThreat: schemaOf<t.DisclosureThreat>;

/** Who asked for what is known of a person, or was told (34 CFR 99.32). */
export declare const RecordDisclosure: z.ZodObject<{
  id: schemaOf<t.PrivacyRecordId>;
  person_id: schemaOf<t.PersonId>;
  kind: schemaOf<t.DisclosureKindOfRecord>;
  recipient: schemaOf<t.DisclosureRecipient>;
  basis: schemaOf<t.DisclosureBasis>;
  what: schemaOf<t.DisclosedContent>;
  threat: schemaOf<t.DisclosureThreat>;
  disclosed_at: schemaOf<string>;
  recorded_by: schemaOf<t.Subject>;
  recorded_at: schemaOf<string>;
}, z.core.$strict>;

/** Who asked or was told, what, when, and why that was allowed. */
export declare const RecordDisclosureCreate: z.ZodObject<{
  kind: schemaOf<t.DisclosureKindOfRecord>;
  recipient: schemaOf<string>;
  basis: schemaOf<t.DisclosureBasis>;
  what: schemaOf<t.DisclosedContent>;
  threat: z.ZodExactOptional<schemaOf<t.DisclosureThreat>>;
  disclosed_at: schemaOf<string>;
}, z.core.$strict>;

/** What was asked and told, the latest first. */
export declare const RecordDisclosureList: schemaOf<t.RecordDisclosureList>;

/** A page of what was asked and told. */
export declare const RecordDisclosurePage: z.ZodObject<{
  data: schemaOf<t.RecordDisclosureList>;
  pagination: schemaOf<t.Pagination>;
}, z.core.$strict>;

/** Whether the record is to be seen, or to be amended. */
export declare const RequestKind: schemaOf<t.RequestKind>;

/** Whether it waits, and what became of it. */
export declare const RequestStatus: schemaOf<t.RequestStatus>;

/** What becomes of it. */
export declare const RequestOutcome: schemaOf<t.RequestOutcome>;

/** What is asked for. */
export declare const RequestText: schemaOf<t.RequestText>;

/** Who asks. */
export declare const RequestedBy: schemaOf<t.RequestedBy>;

/** The number of an incident, or null for the whole record. */
export declare const OptionalIncidentId: schemaOf<t.OptionalIncidentId>;

/** What a person or a parent asks for, and what became of it. */
export declare const RecordRequest: z.ZodObject<{
  id: schemaOf<t.PrivacyRecordId>;
  person_id: schemaOf<t.PersonId>;
  kind: schemaOf<t.RequestKind>;
  incident_id: schemaOf<t.OptionalIncidentId>;
  requested_by: schemaOf<t.RequestedBy>;
  what: schemaOf<t.RequestText>;
  received_on: schemaOf<t.LedgerDate>;
  due_on: schemaOf<t.LedgerDate>;
  status: schemaOf<t.RequestStatus>;
  decision: schemaOf<string | null>;
  decided_by: schemaOf<t.OptionalSubject>;
  decided_at: schemaOf<t.OptionalMoment>;
  statement: schemaOf<string | null>;
  recorded_by: schemaOf<t.Subject>;
}, z.core.$strict>;

/** What a person or a parent asks for. */
export declare const RecordRequestCreate: z.ZodObject<{
  kind: schemaOf<t.RequestKind>;
  incident_id: z.ZodExactOptional<schemaOf<t.OptionalIncidentId>>;
  requested_by: schemaOf<string>;
  what: schemaOf<t.RequestText>;
  received_on: schemaOf<t.LedgerDate>;
}, z.core.$strict>;

/** Requests, what is due first. */
export declare const RecordRequestList: schemaOf<t.RecordRequestList>;

/** A page of requests. */
export declare const RecordRequestPage: z.ZodObject<{
  data: schemaOf<t.RecordRequestList>;
  pagination: schemaOf<t.Pagination>;
}, z.core.$strict>;

/** What becomes of a request, and why. */
export declare const RequestDecision: z.ZodObject<{
  status: schemaOf<t.RequestOutcome>;
  decision: schemaOf<t.RequestText>;
}, z.core.$strict>;

/** What the person or a parent has to say beside the record. */
export declare const AmendmentStatement: schemaOf<t.AmendmentStatement>;

/** What stands beside the record from now on. */
export declare const StatementAttach: z.ZodObject<{
  statement: schemaOf<t.AmendmentStatement>;
}, z.core.$strict>;

/** Why nothing may be destroyed. */
export declare const HoldReason: schemaOf<t.HoldReason>;

/** Keeps what is known of a person from being destroyed until it is released. */
export declare const LegalHold: z.ZodObject<{
  id: schemaOf<t.PrivacyRecordId>;
  person_id: schemaOf<t.PersonId>;
  reason: schemaOf<t.HoldReason>;
  placed_by: schemaOf<t.Subject>;
  placed_at: schemaOf<string>;
  released_by: schemaOf<t.OptionalSubject>;
  released_at: schemaOf<t.OptionalMoment>;
}, z.core.$strict>;

/** Why nothing may be destroyed. */
export declare const LegalHoldCreate: z.ZodObject<{
  reason: schemaOf<t.HoldReason>;
}, z.core.$strict>;

/** Holds, the latest first. */
export declare const LegalHoldList: schemaOf<t.LegalHoldList>;

/** A page of holds. */
export declare const LegalHoldPage: z.ZodObject<{
  data: schemaOf<t.LegalHoldList>;
  pagination: schemaOf<t.Pagination>;
}, z.core.$strict>;

/** How many years records are kept after somebody left, or after the last incident where that was later. */
export declare const RetentionYears: schemaOf<t.RetentionYears>;

/** The smallest count that is shown; 0 hides nothing. */
export declare const SuppressBelow: schemaOf<t.SuppressBelow>;

/** What holds for all schools of a tenant; the time zone is for incidents of no school. */
export declare const SchoolSettings: z.ZodObject<{
  time_zone: schemaOf<t.TimeZoneName>;
  retention_years: schemaOf<t.RetentionYears>;
  suppress_below: schemaOf<t.SuppressBelow>;
}, z.core.$strict>;

/** What is changed; absent fields stay as they are. */
export declare const SchoolSettingsUpdate: z.ZodObject<{
  time_zone: z.ZodExactOptional<schemaOf<t.TimeZoneName>>;
  retention_years: z.ZodExactOptional<schemaOf<t.RetentionYears>>;
  suppress_below: z.ZodExactOptional<schemaOf<t.SuppressBelow>>;
}, z.core.$strict>;

/** How many incidents of a school, a school year and a code were destroyed, and what they came to. */
export declare const PurgedCount: z.ZodObject<{
  school_id: schemaOf<t.OptionalSchoolId>;
  school_year: schemaOf<t.SchoolYear>;
  code: schemaOf<t.BehaviorCodeName>;
  incidents: schemaOf<number>;
  perpetrators: schemaOf<number>;
  suspension_days: schemaOf<number>;
}, z.core.$strict>;

/** Counts, the latest school year first. */
export declare const PurgedCountList: schemaOf<t.PurgedCountList>;

/** A page of counts. */
export declare const PurgedCountPage: z.ZodObject<{
  data: schemaOf<t.PurgedCountList>;
  pagination: schemaOf<t.Pagination>;
}, z.core.$strict>;

/** An HTML page with its own style, which loads nothing and needs no script. */
export declare const CopyPage: schemaOf<t.CopyPage>;

/** Somebody else, by a role. */
export declare const OtherPerson: schemaOf<t.OtherPerson>;

/** Everybody else who took part, by a role that counts within the incident. */
export declare const OtherPeople: schemaOf<t.OtherPeople>;

/** What followed for the person. */
export declare const CopyConsequence: z.ZodObject<{
  consequence: schemaOf<string>;
  start_date: schemaOf<t.LedgerDate>;
  end_date: schemaOf<t.LedgerDate>;
  length_days: schemaOf<number>;
  actual_days: schemaOf<number | null>;
  status: schemaOf<t.ConsequenceStatus>;
  notes: schemaOf<string | null>;
}, z.core.$strict>;

/** What followed for the person, the first first. */
export declare const CopyConsequences: schemaOf<t.CopyConsequences>;

/** What the person's guardian was told. */
export declare const CopyNotice: z.ZodObject<{
  guardian: schemaOf<string>;
  channel: schemaOf<string>;
  sent_at: schemaOf<string>;
  message: schemaOf<string>;
  acknowledged_at: schemaOf<t.OptionalMoment>;
}, z.core.$strict>;

/** What the person's guardians were told, the first first. */
export declare const CopyNotices: schemaOf<t.CopyNotices>;

/** What the person or a parent has to say beside the record. */
export declare const AmendmentStatements: schemaOf<t.AmendmentStatements>;

/** An incident as its participant may know it: others by their roles, consequences only the participant's own. */
export declare const CopyIncident: z.ZodObject<{
  number: schemaOf<t.IncidentNumber>;
  occurred_at: schemaOf<string>;
  code: schemaOf<t.BehaviorCodeName>;
  behavior: schemaOf<string>;
  description: schemaOf<string | null>;
  location: schemaOf<string | null>;
  evidence_note: schemaOf<string | null>;
  status: schemaOf<t.IncidentStatus>;
  roles: schemaOf<t.ParticipantRoles>;
  others: schemaOf<t.OtherPeople>;
  consequences: schemaOf<t.CopyConsequences>;
  notices: schemaOf<t.CopyNotices>;
  statements: schemaOf<t.AmendmentStatements>;
}, z.core.$strict>;

/** Incidents, the latest first. */
export declare const CopyIncidents: schemaOf<t.CopyIncidents>;

/** Who asked for what is known of the person, or was told. */
export declare const CopyDisclosure: z.ZodObject<{
  kind: schemaOf<t.DisclosureKindOfRecord>;
  recipient: schemaOf<t.DisclosureRecipient>;
  basis: schemaOf<t.DisclosureBasis>;
  what: schemaOf<t.DisclosedContent>;
  threat: schemaOf<t.DisclosureThreat>;
  disclosed_at: schemaOf<string>;
}, z.core.$strict>;

/** Who was told of the record, the latest first. */
export declare const CopyDisclosures: schemaOf<t.CopyDisclosures>;

/** What was asked for, and what became of it. */
export declare const CopyRequest: z.ZodObject<{
  kind: schemaOf<t.RequestKind>;
  number: schemaOf<string | null>;
  requested_by: schemaOf<t.RequestedBy>;
  what: schemaOf<t.RequestText>;
  received_on: schemaOf<t.LedgerDate>;
  status: schemaOf<t.RequestStatus>;
  decision: schemaOf<string | null>;
  statement: schemaOf<string | null>;
}, z.core.$strict>;

/** What was asked for, the latest first. */
export declare const CopyRequests: schemaOf<t.CopyRequests>;

/** The whole record of a person, as the person or a parent may have it. */
export declare const PersonCopy: z.ZodObject<{
  person_id: schemaOf<t.PersonId>;
  kind: schemaOf<t.PersonKind>;
  name: schemaOf<t.SchoolPersonName>;
  grade: schemaOf<t.OptionalGrade>;
  school: schemaOf<string | null>;
  made_at: schemaOf<string>;
  incidents: schemaOf<t.CopyIncidents>;
  disclosures: schemaOf<t.CopyDisclosures>;
  requests: schemaOf<t.CopyRequests>;
}, z.core.$strict>;

/**
 * What the incidents of a group have in common. Weeks begin on Monday; hours, weeks and months are those of the
 * school's clock.
 */
export declare const SummaryGrouping: schemaOf<t.SummaryGrouping>;

/** The days before, as many or as many whole months; or the same days a year before; or none. */
export declare const SummaryComparison: schemaOf<t.SummaryComparison>;

/**
 * Incidents, the different people who were perpetrators in them, and the school days of the suspensions that
 * followed; null for what is hidden.
 */
export declare const SummaryFigures: z.ZodObject<{
  incidents: schemaOf<number | null>;
  perpetrators: schemaOf<number | null>;
  suspension_days: schemaOf<number | null>;
}, z.core.$strict>;

/** The same of the days before, or null where nothing is compared. */
export declare const ComparedFigures: schemaOf<t.ComparedFigures>;

/** How much more there is than before, less than 0 where there is less; null for what is hidden. */
export declare const FigureChange: z.ZodObject<{
  incidents: schemaOf<number | null>;
  perpetrators: schemaOf<number | null>;
  suspension_days: schemaOf<number | null>;
}, z.core.$strict>;

/** How much more there is than before, or null where nothing is compared; null for what is hidden. */
export declare const FigureChanges: schemaOf<t.FigureChanges>;

/**
 * Incidents that have one thing in common, which is null where they have none of the kind. Weeks, months and
 * terms stand beside the one at the same place of the days before.
 */
export declare const SummaryGroup: z.ZodObject<{
  key: schemaOf<string | null>;
  label: schemaOf<string>;
  counts: schemaOf<t.SummaryFigures>;
  before: schemaOf<t.ComparedFigures>;
  change: schemaOf<t.FigureChanges>;
}, z.core.$strict>;

/** The groups: in the order of time, or the largest first; the first thousand of them. */
export declare const SummaryGroups: schemaOf<t.SummaryGroups>;

/** Incidents of some days, summed up. Whoever is in several groups counts once in the total. */
export declare const SchoolSummary: z.ZodObject<{
  group_by: schemaOf<t.SummaryGrouping>;
  from: schemaOf<t.LedgerDate>;
  to: schemaOf<t.LedgerDate>;
  compared_from: schemaOf<t.OptionalLedgerDate>;
  compared_to: schemaOf<t.OptionalLedgerDate>;
  has_calendar: schemaOf<boolean>;
  suppress_below: schemaOf<t.SuppressBelow>;
  counts: schemaOf<t.SummaryFigures>;
  before: schemaOf<t.ComparedFigures>;
  change: schemaOf<t.FigureChanges>;
  groups: schemaOf<t.SummaryGroups>;
}, z.core.$strict>;

/** A row for each group and one for the total (RFC 4180); an asterisk stands for what is hidden. */
export declare const SummaryFile: schemaOf<t.SummaryFile>;

/** What followed for the person. */
export declare const HistoryConsequence: z.ZodObject<{
  consequence_code: schemaOf<t.ConsequenceCode>;
  start_date: schemaOf<t.LedgerDate>;
  end_date: schemaOf<t.LedgerDate>;
  length_days: schemaOf<number>;
  actual_days: schemaOf<number | null>;
  status: schemaOf<t.ConsequenceStatus>;
}, z.core.$strict>;

/** What followed for the person, the first first. */
export declare const HistoryConsequences: schemaOf<t.HistoryConsequences>;

/** An incident that the person took part in. */
export declare const HistoryIncident: z.ZodObject<{
  incident_id: schemaOf<t.IncidentId>;
  number: schemaOf<t.IncidentNumber>;
  occurred_at: schemaOf<string>;
  code: schemaOf<t.BehaviorCodeName>;
  status: schemaOf<t.IncidentStatus>;
  roles: schemaOf<t.ParticipantRoles>;
  consequences: schemaOf<t.HistoryConsequences>;
  statements: schemaOf<t.AmendmentStatements>;
}, z.core.$strict>;

/** Incidents, the latest first. */
export declare const HistoryIncidents: schemaOf<t.HistoryIncidents>;

/**
 * A person, the school days that the person was suspended for in this school year, and incidents. More than ten
 * such days ask for a manifestation review (34 CFR 300.530).
 */
export declare const PersonHistory: z.ZodObject<{
  person_id: schemaOf<t.PersonId>;
  kind: schemaOf<t.PersonKind>;
  name: schemaOf<t.SchoolPersonName>;
  grade: schemaOf<t.OptionalGrade>;
  school_id: schemaOf<t.OptionalSchoolId>;
  school_year: schemaOf<t.SchoolYear>;
  days_suspended: schemaOf<number>;
  needs_manifestation_review: schemaOf<boolean>;
  has_calendar: schemaOf<boolean>;
  data: schemaOf<t.HistoryIncidents>;
  pagination: schemaOf<t.Pagination>;
}, z.core.$strict>;

/** Somebody who was a perpetrator several times in these days. */
export declare const RepeatOffender: z.ZodObject<{
  person_id: schemaOf<t.PersonId>;
  name: schemaOf<t.SchoolPersonName>;
  kind: schemaOf<t.PersonKind>;
  grade: schemaOf<t.OptionalGrade>;
  school_id: schemaOf<t.OptionalSchoolId>;
  incidents: schemaOf<number>;
  last_on: schemaOf<t.LedgerDate>;
  suspension_days: schemaOf<number>;
}, z.core.$strict>;

/** People, the most incidents first. */
export declare const RepeatOffenderList: schemaOf<t.RepeatOffenderList>;

/** A page of people. */
export declare const RepeatOffenderPage: z.ZodObject<{
  data: schemaOf<t.RepeatOffenderList>;
  pagination: schemaOf<t.Pagination>;
}, z.core.$strict>;

/** Somebody who is kept out of class, and when class is to be expected again. */
export declare const PersonOut: z.ZodObject<{
  person_id: schemaOf<t.PersonId>;
  name: schemaOf<t.SchoolPersonName>;
  grade: schemaOf<t.OptionalGrade>;
  school_id: schemaOf<t.OptionalSchoolId>;
  consequence_code: schemaOf<t.ConsequenceCode>;
  start_date: schemaOf<t.LedgerDate>;
  end_date: schemaOf<t.LedgerDate>;
  returns_on: schemaOf<t.LedgerDate>;
  is_school_day: schemaOf<boolean>;
}, z.core.$strict>;

/** People, by the day on which they come back. */
export declare const PersonOutList: schemaOf<t.PersonOutList>;

/** Who is kept out of class on a day. */
export declare const PeopleOut: z.ZodObject<{
  on: schemaOf<t.LedgerDate>;
  data: schemaOf<t.PersonOutList>;
  pagination: schemaOf<t.Pagination>;
}, z.core.$strict>;

/** Which resource of Ed-Fi the rows are: incidents, how students, other students and staff took part, or actions. */
export declare const SchoolExportResource: schemaOf<t.SchoolExportResource>;

/** Which file, of incidents of which days. */
export declare const SchoolExport: z.ZodObject<{
  resource: schemaOf<t.SchoolExportResource>;
  from: schemaOf<t.LedgerDate>;
  to: schemaOf<t.LedgerDate>;
  school_id: z.ZodExactOptional<schemaOf<t.OptionalSchoolId>>;
}, z.core.$strict>;

/** How many rows the file has; the job's `artifact` says where it is. */
export declare const SchoolExportResult: z.ZodObject<{
  rows: schemaOf<number>;
}, z.core.$strict>;

/** What the code stands for. */
export declare const BehaviorDescription: schemaOf<t.BehaviorDescription>;

/**
 * Ed-Fi's `BehaviorDescriptor`, by its code value: State Offense, School Violation, School Code of Conduct,
 * Other, or one that a state has added; null for none.
 */
export declare const OptionalBehaviorDescriptor: schemaOf<t.OptionalBehaviorDescriptor>;

/** The option of CEDS' list of incident behaviors, by its five digits; null for none. */
export declare const OptionalCedsCode: schemaOf<t.OptionalCedsCode>;

/** How grave a behavior is. */
export declare const Severity: schemaOf<t.Severity>;

/** A kind of behavior that incidents are of. */
export declare const BehaviorCode: z.ZodObject<{
  code: schemaOf<t.BehaviorCodeName>;
  description: schemaOf<t.BehaviorDescription>;
  behavior_descriptor: schemaOf<t.OptionalBehaviorDescriptor>;
  ceds_code: schemaOf<t.OptionalCedsCode>;
  severity: schemaOf<t.OptionalSeverity | null>;
  is_active: schemaOf<boolean>;
  created_at: schemaOf<string>;
  updated_at: schemaOf<string>;
}, z.core.$strict>;

/** What a new behavior code starts with. */
export declare const BehaviorCodeCreate: z.ZodObject<{
  code: schemaOf<t.BehaviorCodeName>;
  description: schemaOf<t.BehaviorDescription>;
  behavior_descriptor: z.ZodExactOptional<schemaOf<t.OptionalBehaviorDescriptor>>;
  ceds_code: z.ZodExactOptional<schemaOf<t.OptionalCedsCode>>;
  severity: z.ZodExactOptional<schemaOf<t.OptionalSeverity | null>>;
  is_active: z.ZodExactOptional<schemaOf<boolean>>;
}, z.core.$strict>;

/** The fields to change; absent ones stay as they are. */
export declare const BehaviorCodeUpdate: z.ZodObject<{
  description: z.ZodExactOptional<schemaOf<t.BehaviorDescription>>;
  behavior_descriptor: z.ZodExactOptional<schemaOf<t.OptionalBehaviorDescriptor>>;
  ceds_code: z.ZodExactOptional<schemaOf<t.OptionalCedsCode>>;
  severity: z.ZodExactOptional<schemaOf<t.OptionalSeverity | null>>;
  is_active: z.ZodExactOptional<schemaOf<boolean>>;
}, z.core.$strict>;

/** Behavior codes, by code. */
export declare const BehaviorCodeList: schemaOf<t.BehaviorCodeList>;

/** A page of behavior codes. */
export declare const BehaviorCodePage: z.ZodObject<{
  data: schemaOf<t.BehaviorCodeList>;
  pagination: schemaOf<t.Pagination>;
}, z.core.$strict>;

/** The school's number. */
export declare const SchoolId: schemaOf<t.SchoolId>;

/** What the school is called. */
export declare const SchoolName: schemaOf<t.SchoolName>;

/** The month, 1 to 12, in which school years begin. */
export declare const FirstMonth: schemaOf<t.FirstMonth>;

/** A school. Its school years begin on the first of a month. */
export declare const School: z.ZodObject<{
  id: schemaOf<t.SchoolId>;
  name: schemaOf<t.SchoolName>;
  time_zone: schemaOf<t.SchoolTimeZone>;
  year_starts_month: schemaOf<number>;
  created_at: schemaOf<string>;
  updated_at: schemaOf<string>;
}, z.core.$strict>;

/** What is registered of a school. */
export declare const SchoolCreate: z.ZodObject<{
  name: schemaOf<t.ChosenName>;
  time_zone: schemaOf<t.SchoolTimeZone>;
  year_starts_month: z.ZodExactOptional<schemaOf<t.FirstMonth>>;
}, z.core.$strict>;

/** The fields to change; absent ones stay as they are. */
export declare const SchoolUpdate: z.ZodObject<{
  name: z.ZodExactOptional<schemaOf<t.ChosenName>>;
  time_zone: z.ZodExactOptional<schemaOf<t.SchoolTimeZone>>;
  year_starts_month: z.ZodExactOptional<schemaOf<number>>;
}, z.core.$strict>;

/** Schools, by name. */
export declare const SchoolList: schemaOf<t.SchoolList>;

/** A page of schools. */
export declare const SchoolPage: z.ZodObject<{
  data: schemaOf<t.SchoolList>;
  pagination: schemaOf<t.Pagination>;
}, z.core.$strict>;

/** What the term is called. */
export declare const TermName: schemaOf<t.TermName>;

/** A part of a school year, with its first and last day. */
export declare const SchoolTerm: z.ZodObject<{
  name: schemaOf<t.TermName>;
  starts_on: schemaOf<t.SchoolDay>;
  ends_on: schemaOf<t.SchoolDay>;
}, z.core.$strict>;

/** Terms, by their days. */
export declare const SchoolTerms: schemaOf<t.SchoolTerms>;

/** A part of a school year as it is to be, with its first and last day. */
export declare const ChosenSchoolTerm: z.ZodObject<{
  name: schemaOf<string>;
  starts_on: schemaOf<t.SchoolDay>;
  ends_on: schemaOf<t.SchoolDay>;
}, z.core.$strict>;

/** Terms, by their days. */
export declare const ChosenSchoolTerms: schemaOf<t.ChosenSchoolTerms>;

/** Days on which there is no school, by day. */
export declare const NonSchoolDays: schemaOf<t.NonSchoolDays>;

/** The terms of a school year, and its days without school. */
export declare const SchoolCalendar: z.ZodObject<{
  school_id: schemaOf<t.SchoolId>;
  school_year: schemaOf<t.SchoolYear>;
  terms: schemaOf<t.SchoolTerms>;
  non_school_days: schemaOf<t.NonSchoolDays>;
  updated_at: schemaOf<string>;
}, z.core.$strict>;

/** A calendar as it is to be. */
export declare const SchoolCalendarUpdate: z.ZodObject<{
  terms: schemaOf<t.ChosenSchoolTerms>;
  non_school_days: schemaOf<t.NonSchoolDays>;
}, z.core.$strict>;

/** The grade that a student is in. */
export declare const Grade: schemaOf<t.Grade>;

/** Somebody who can be part of an incident. */
export declare const SchoolPerson: z.ZodObject<{
  person_id: schemaOf<t.PersonId>;
  kind: schemaOf<t.PersonKind>;
  name: schemaOf<t.SchoolPersonName>;
  grade: schemaOf<t.OptionalGrade>;
  school_id: schemaOf<t.OptionalSchoolId>;
  left_on: schemaOf<t.OptionalSchoolDay>;
  created_at: schemaOf<string>;
  updated_at: schemaOf<string>;
}, z.core.$strict>;

/** What is registered of a person. */
export declare const SchoolPersonCreate: z.ZodObject<{
  person_id: schemaOf<t.PersonId>;
  kind: schemaOf<t.PersonKind>;
  name: schemaOf<t.ChosenName>;
  grade: z.ZodExactOptional<schemaOf<t.OptionalGrade>>;
  school_id: z.ZodExactOptional<schemaOf<t.OptionalSchoolId>>;
  left_on: z.ZodExactOptional<schemaOf<t.OptionalSchoolDay>>;
}, z.core.$strict>;

/** The fields to change; absent ones stay as they are. */
export declare const SchoolPersonUpdate: z.ZodObject<{
  kind: z.ZodExactOptional<schemaOf<t.PersonKind>>;
  name: z.ZodExactOptional<schemaOf<t.ChosenName>>;
  grade: z.ZodExactOptional<schemaOf<t.OptionalGrade>>;
  school_id: z.ZodExactOptional<schemaOf<t.OptionalSchoolId>>;
  left_on: z.ZodExactOptional<schemaOf<t.OptionalSchoolDay>>;
}, z.core.$strict>;

/** People, by name. */
export declare const SchoolPersonList: schemaOf<t.SchoolPersonList>;

/** A page of people. */
export declare const SchoolPersonPage: z.ZodObject<{
  data: schemaOf<t.SchoolPersonList>;
  pagination: schemaOf<t.Pagination>;
}, z.core.$strict>;

/** Whether a second factor is asked for at login. */
export declare const SecondFactor: z.ZodObject<{
  is_enabled: schemaOf<boolean>;
  enabled_at: schemaOf<string | null>;
  recovery_codes_left: schemaOf<number>;
}, z.core.$strict>;

/** What the authenticator app needs; it is told once. */
export declare const SecondFactorEnrolment: z.ZodObject<{
  secret: schemaOf<string>;
  uri: schemaOf<string>;
}, z.core.$strict>;

export declare const RecoveryCodeListItem: schemaOf<t.RecoveryCodeListItem>;

/** Codes that log in once each where the authenticator is lost. */
export declare const RecoveryCodeList: schemaOf<t.RecoveryCodeList>;

/** New recovery codes; they are told once, and older ones no longer work. */
export declare const RecoveryCodes: z.ZodObject<{
  recovery_codes: schemaOf<t.RecoveryCodeList>;
}, z.core.$strict>;

/** The current password. */
export declare const PasswordConfirmation: z.ZodObject<{
  current_password: schemaOf<t.Password>;
}, z.core.$strict>;

/** A code. */
export declare const CodeConfirmation: z.ZodObject<{
  code: schemaOf<t.SecondFactorCode>;
}, z.core.$strict>;

/** The current password and a code. */
export declare const SecondFactorRemoval: z.ZodObject<{
  current_password: schemaOf<t.Password>;
  code: schemaOf<t.SecondFactorCode>;
}, z.core.$strict>;

/** The service account's number. */
export declare const ServiceAccountId: schemaOf<t.ServiceAccountId>;

/** The key's number. */
export declare const ApiKeyId: schemaOf<t.ApiKeyId>;

/** What the service account or key is called. */
export declare const ServiceAccountName: schemaOf<t.ServiceAccountName>;

/** What it is for. */
export declare const ServiceAccountDescription: schemaOf<t.ServiceAccountDescription>;

/** An account of a program in the caller's tenant. */
export declare const ServiceAccount: z.ZodObject<{
  id: schemaOf<t.ServiceAccountId>;
  name: schemaOf<t.ServiceAccountName>;
  description: schemaOf<t.ServiceAccountDescription>;
  created_at: schemaOf<string>;
  created_by: schemaOf<string>;
  tenant_id: schemaOf<t.TenantName>;
}, z.core.$strict>;

/** Service accounts, newest first. */
export declare const ServiceAccountList: schemaOf<t.ServiceAccountList>;

/** A page of service accounts. */
export declare const ServiceAccountPage: z.ZodObject<{
  data: schemaOf<t.ServiceAccountList>;
  pagination: schemaOf<t.Pagination>;
}, z.core.$strict>;

/** What a new service account starts with. */
export declare const ServiceAccountCreate: z.ZodObject<{
  name: schemaOf<t.ChosenName>;
  description: z.ZodExactOptional<schemaOf<t.ServiceAccountDescription>>;
}, z.core.$strict>;

/** What a key may. */
export declare const Scope: schemaOf<t.Scope>;

/** What a key may, each once. */
export declare const Scopes: schemaOf<t.Scopes>;

/** A key; its secret is told once, when it is made. */
export declare const ApiKey: z.ZodObject<{
  id: schemaOf<t.ApiKeyId>;
  name: schemaOf<t.ServiceAccountName>;
  prefix: schemaOf<string>;
  scopes: schemaOf<t.Scopes>;
  created_at: schemaOf<string>;
  created_by: schemaOf<string>;
  expires_at: schemaOf<string | null>;
  last_used_at: schemaOf<string | null>;
  revoked_at: schemaOf<string | null>;
}, z.core.$strict>;

/** A new key with its secret, which is told this once. */
export declare const NewApiKey: z.ZodObject<{
  id: schemaOf<t.ApiKeyId>;
  name: schemaOf<t.ServiceAccountName>;
  prefix: schemaOf<string>;
  scopes: schemaOf<t.Scopes>;
  created_at: schemaOf<string>;
  created_by: schemaOf<string>;
  expires_at: schemaOf<string | null>;
  last_used_at: schemaOf<string | null>;
  revoked_at: schemaOf<string | null>;
  key: schemaOf<string>;
}, z.core.$strict>;

/** Keys, newest first. */
export declare const ApiKeyList: schemaOf<t.ApiKeyList>;

/** A page of keys. */
export declare const ApiKeyPage: z.ZodObject<{
  data: schemaOf<t.ApiKeyList>;
  pagination: schemaOf<t.Pagination>;
}, z.core.$strict>;

/** What a new key may, and for how long. */
export declare const ApiKeyCreate: z.ZodObject<{
  name: schemaOf<t.ChosenName>;
  scopes: schemaOf<t.Scopes>;
  expires_at: z.ZodExactOptional<schemaOf<string | null>>;
}, z.core.$strict>;

/** The session's id. */
export declare const SessionId: schemaOf<t.SessionId>;

/** An opaque or signed token. */
export declare const Token: schemaOf<t.Token>;

/** How to send the access token. */
export declare const TokenType: schemaOf<t.TokenType>;

/** For how many seconds it is valid. */
export declare const Seconds: schemaOf<t.Seconds>;

/** What the device is called. */
export declare const DeviceName: schemaOf<t.DeviceName>;

/** Address and password, and where it is enabled the second factor. */
export declare const LoginRequest: z.ZodObject<{
  email: schemaOf<t.Email>;
  password: schemaOf<t.Password>;
  code: z.ZodExactOptional<schemaOf<t.SecondFactorCode>>;
  use_cookie: z.ZodExactOptional<schemaOf<boolean>>;
  device_name: z.ZodExactOptional<schemaOf<string>>;
}, z.core.$strict>;

/** An access token, and what to get the next one with. */
export declare const TokenPair: z.ZodObject<{
  access_token: schemaOf<t.Token>;
  refresh_token: schemaOf<string | null>;
  token_type: schemaOf<t.TokenType>;
  expires_in: schemaOf<t.Seconds>;
  refresh_expires_in: schemaOf<t.Seconds>;
  csrf_token: schemaOf<string | null>;
  session_id: schemaOf<t.SessionId>;
  user: schemaOf<t.User>;
}, z.core.$strict>;

/** Scopes, separated by spaces; roles come from the account whatever is asked for. */
export declare const OAuthScope: schemaOf<t.OAuthScope>;

/** The opaque token that gets the next ones, once. */
export declare const RefreshToken: schemaOf<t.RefreshToken>;

/** A refresh token for the next tokens (RFC 6749, section 6). */
export declare const RefreshTokenGrantForm: z.ZodObject<{
  grant_type: schemaOf<"refresh_token">;
  refresh_token: schemaOf<t.RefreshToken>;
  scope: z.ZodExactOptional<schemaOf<t.OAuthScope>>;
  client_id: z.ZodExactOptional<schemaOf<string>>;
  client_secret: z.ZodExactOptional<schemaOf<string>>;
}, z.core.$strict>;

/** Address and password for tokens (RFC 6749, section 4.3). */
export declare const PasswordGrantForm: z.ZodObject<{
  grant_type: schemaOf<"password">;
  username: schemaOf<string>;
  password: schemaOf<t.Password>;
  code: z.ZodExactOptional<schemaOf<t.SecondFactorCode>>;
  scope: z.ZodExactOptional<schemaOf<t.OAuthScope>>;
  client_id: z.ZodExactOptional<schemaOf<string>>;
  client_secret: z.ZodExactOptional<schemaOf<string>>;
}, z.core.$strict>;

/** The form of an OAuth 2 token request. */
export declare const TokenForm: schemaOf<t.TokenForm>;

/** The answer to an OAuth 2 token request (RFC 6749, section 5.1). */
export declare const OAuthToken: z.ZodObject<{
  access_token: schemaOf<t.Token>;
  token_type: schemaOf<t.TokenType>;
  expires_in: schemaOf<t.Seconds>;
  refresh_token: schemaOf<t.RefreshToken>;
  scope: schemaOf<t.OAuthScope>;
}, z.core.$strict>;

/** The refresh token, unless it is in the cookie. */
export declare const RefreshRequest: z.ZodObject<{
  refresh_token: z.ZodExactOptional<schemaOf<t.RefreshToken>>;
}, z.core.$strict>;

/** A login on a device. */
export declare const Session: z.ZodObject<{
  id: schemaOf<t.SessionId>;
  device_name: schemaOf<t.DeviceName>;
  device_id: schemaOf<string | null>;
  client_address: schemaOf<string | null>;
  tenant: schemaOf<t.TenantName>;
  created_at: schemaOf<string>;
  last_used_at: schemaOf<string>;
  expires_at: schemaOf<string>;
  is_current: schemaOf<boolean>;
}, z.core.$strict>;

/** Sessions, the last used first. */
export declare const SessionList: schemaOf<t.SessionList>;

/** A page of sessions. */
export declare const SessionPage: z.ZodObject<{
  data: schemaOf<t.SessionList>;
  pagination: schemaOf<t.Pagination>;
}, z.core.$strict>;

/** Where to work: an organization, or with null the caller's own tenant. */
export declare const TenantSwitch: z.ZodObject<{
  organization_id: schemaOf<number | null>;
}, z.core.$strict>;

/** An access token for the tenant that was asked for. */
export declare const AccessToken: z.ZodObject<{
  access_token: schemaOf<t.Token>;
  token_type: schemaOf<t.TokenType>;
  expires_in: schemaOf<t.Seconds>;
  tenant: schemaOf<t.TenantName>;
}, z.core.$strict>;

/** The name of an OpenID Connect provider in the settings. */
export declare const ProviderName: schemaOf<t.ProviderName>;

/** An OpenID Connect provider at which users can log in. */
export declare const Provider: z.ZodObject<{
  name: schemaOf<t.ProviderName>;
  issuer: schemaOf<string>;
  login_path: schemaOf<string>;
}, z.core.$strict>;

/** The providers. */
export declare const ProviderList: schemaOf<t.ProviderList>;

/** A sign of life. */
export declare const HealthStatus: z.ZodObject<{
  status: schemaOf<"ok">;
}, z.core.$strict>;

/** Whether every part works, or the service does without one. */
export declare const ReadinessState: schemaOf<t.ReadinessState>;

/** Whether all parts work, or the service does without one. */
export declare const Readiness: z.ZodObject<{
  status: schemaOf<t.ReadinessState>;
}, z.core.$strict>;

/** Metrics in Prometheus text format. */
export declare const MetricsText: schemaOf<t.MetricsText>;

/** Where the service runs. */
export declare const Environment: schemaOf<t.Environment>;

/** Whether all parts work. */
export declare const ServiceState: schemaOf<t.ServiceState>;

/** Whether a part works; one that is not configured is no failure. */
export declare const PartState: schemaOf<t.PartState>;

/** Version, environment and the state of the database. */
export declare const ServiceHealth: z.ZodObject<{
  status: schemaOf<t.ServiceState>;
  timestamp: schemaOf<string>;
  version: schemaOf<string>;
  environment: schemaOf<t.Environment>;
  database: schemaOf<t.PartState>;
}, z.core.$strict>;

/** Why a part does not work, where that is known. */
export declare const PartReason: schemaOf<t.PartReason>;

/** The state of a part and how long it took to answer. */
export declare const PartHealth: z.ZodObject<{
  status: schemaOf<t.PartState>;
  latency_ms: schemaOf<number | null>;
  reason: z.ZodExactOptional<schemaOf<t.PartReason>>;
}, z.core.$strict>;

/** Who keeps the schedules; unhealthy where nobody was there for 26 hours. */
export declare const BeatHealth: z.ZodObject<{
  status: schemaOf<t.PartState>;
  seen_seconds_ago: z.ZodExactOptional<schemaOf<number>>;
}, z.core.$strict>;

/** What waits to be done; left out where the database did not answer. */
export declare const QueueHealth: z.ZodObject<{
  due: schemaOf<number>;
  unknown: schemaOf<number>;
  oldest_seconds: schemaOf<number>;
}, z.core.$strict>;

/** Who does jobs; unhealthy where nobody is there, so that they wait. */
export declare const WorkersHealth: z.ZodObject<{
  status: schemaOf<t.PartState>;
  latency_ms: schemaOf<number | null>;
  alive: z.ZodExactOptional<schemaOf<number>>;
  slots: z.ZodExactOptional<schemaOf<number>>;
  busy: z.ZodExactOptional<schemaOf<number>>;
}, z.core.$strict>;

/** The state of every part. */
export declare const DetailedHealth: z.ZodObject<{
  status: schemaOf<t.ServiceState>;
  timestamp: schemaOf<string>;
  version: schemaOf<string>;
  environment: schemaOf<t.Environment>;
  database: schemaOf<t.PartHealth>;
  redis: schemaOf<t.PartHealth>;
  workers: schemaOf<t.WorkersHealth>;
  queue: z.ZodExactOptional<schemaOf<t.QueueHealth>>;
  beat: z.ZodExactOptional<schemaOf<t.BeatHealth>>;
}, z.core.$strict>;

/** A field to order users by; a leading minus is descending. */
export declare const UserSort: schemaOf<t.UserSort>;

/** Users, newest first. */
export declare const UserList: schemaOf<t.UserList>;

/** A page of users. */
export declare const UserPage: z.ZodObject<{
  data: schemaOf<t.UserList>;
  pagination: schemaOf<t.Pagination>;
}, z.core.$strict>;

/** What a new account starts with; without a password its user sets one by mail. */
export declare const UserCreate: z.ZodObject<{
  email: schemaOf<t.Email>;
  name: schemaOf<t.ChosenName>;
  password: z.ZodExactOptional<schemaOf<t.NewPassword>>;
  role: z.ZodExactOptional<schemaOf<t.Role>>;
}, z.core.$strict>;

/** The fields to change; absent ones stay as they are. */
export declare const UserUpdate: z.ZodObject<{
  name: z.ZodExactOptional<schemaOf<t.ChosenName>>;
  email: z.ZodExactOptional<schemaOf<t.Email>>;
  role: z.ZodExactOptional<schemaOf<t.Role>>;
}, z.core.$strict>;

/** What to do with each account. */
export declare const BulkActionName: schemaOf<t.BulkActionName>;

/** Accounts, each once. */
export declare const UserIds: schemaOf<t.UserIds>;

/** An action on several accounts. */
export declare const BulkAction: z.ZodObject<{
  action: schemaOf<t.BulkActionName>;
  user_ids: schemaOf<t.UserIds>;
}, z.core.$strict>;

/** What became of one account. */
export declare const BulkResult: z.ZodObject<{
  user_id: schemaOf<t.UserId>;
  success: schemaOf<boolean>;
  error_code: schemaOf<string | null>;
}, z.core.$strict>;

/** What became of each account, in the order asked. */
export declare const BulkResultList: schemaOf<t.BulkResultList>;

/** What became of each account. */
export declare const BulkResults: z.ZodObject<{
  results: schemaOf<t.BulkResultList>;
}, z.core.$strict>;

/** The outcome of an action on several accounts. */
export declare const BulkActionResponse: z.ZodObject<{
  success: schemaOf<boolean>;
  message: schemaOf<string>;
  data: schemaOf<t.BulkResults>;
}, z.core.$strict>;

export declare const AcceptedHereResponseSetCookieItem: schemaOf<t.AcceptedHereResponseSetCookieItem>;

export declare const TokenPairResponseSetCookieItem: schemaOf<t.TokenPairResponseSetCookieItem>;

/** `GET /health` */
export declare const getHealth: {
  request: z.ZodObject<{}, z.core.$loose>;
  answer: schemaOf<t.HealthStatus>;
};

/** `GET /healthz` */
export declare const getLiveness: {
  request: z.ZodObject<{}, z.core.$loose>;
  answer: schemaOf<t.HealthStatus>;
};

/** `GET /readyz` */
export declare const getReadiness: {
  request: z.ZodObject<{}, z.core.$loose>;
  answer: schemaOf<t.Readiness>;
};

/** `GET /metrics` */
export declare const getMetrics: {
  request: z.ZodObject<{}, z.core.$loose>;
};

/** `GET /v1/health` */
export declare const getServiceHealth: {
  request: z.ZodObject<{}, z.core.$loose>;
  answer: schemaOf<t.ServiceHealth>;
};

/** `GET /v1/health/detailed` */
export declare const getDetailedHealth: {
  request: z.ZodObject<{}, z.core.$loose>;
  answer: schemaOf<t.DetailedHealth>;
};

/** `GET /v1/me` */
export declare const getMe: {
  request: z.ZodObject<{}, z.core.$loose>;
  answer: schemaOf<t.Profile>;
};

/** `GET /me` */
export declare const getMeLegacy: {
  request: z.ZodObject<{}, z.core.$loose>;
  answer: schemaOf<t.LegacyProfile>;
};

/** `GET /.well-known/jwks.json` */
export declare const getJwks: {
  request: z.ZodObject<{}, z.core.$loose>;
  answer: schemaOf<t.JsonWebKeySet>;
};

/** `POST /v1/auth/register` */
export declare const registerAccount: {
  request: z.ZodObject<{
    body: schemaOf<t.RegistrationRequest>;
  }, z.core.$loose>;
  answer: schemaOf<t.StandardResponse>;
};

/** `POST /v1/auth/password-reset/request` */
export declare const requestPasswordReset: {
  request: z.ZodObject<{
    body: schemaOf<t.EmailRequest>;
  }, z.core.$loose>;
  answer: schemaOf<t.StandardResponse>;
};

/** `POST /v1/auth/password-reset/confirm` */
export declare const confirmPasswordReset: {
  request: z.ZodObject<{
    body: schemaOf<t.PasswordResetConfirmation>;
  }, z.core.$loose>;
  answer: schemaOf<t.StandardResponse>;
};

/** `POST /v1/auth/verify-email/request` */
export declare const requestEmailVerification: {
  request: z.ZodObject<{
    body: schemaOf<t.EmailRequest>;
  }, z.core.$loose>;
  answer: schemaOf<t.StandardResponse>;
};

/** `POST /v1/auth/verify-email/confirm` */
export declare const confirmEmailVerification: {
  request: z.ZodObject<{
    "X-Device-Id": z.ZodExactOptional<schemaOf<string>>;
    body: schemaOf<t.EmailConfirmation>;
  }, z.core.$loose>;
  answer: schemaOf<t.StandardResponse>;
};

/** `GET /v1/users/me` */
export declare const getOwnUser: {
  request: z.ZodObject<{}, z.core.$loose>;
  answer: schemaOf<t.User>;
};

/** `PATCH /v1/users/me` */
export declare const updateOwnUser: {
  request: z.ZodObject<{
    body: schemaOf<t.OwnUserUpdate>;
  }, z.core.$loose>;
  answer: schemaOf<t.User>;
};

/** `DELETE /v1/users/me` */
export declare const deleteOwnUser: {
  request: z.ZodObject<{
    "X-Second-Factor-Code": z.ZodExactOptional<schemaOf<t.SecondFactorCode>>;
  }, z.core.$loose>;
};

/** `POST /v1/users/me/password` */
export declare const changePassword: {
  request: z.ZodObject<{
    body: schemaOf<t.PasswordChange>;
  }, z.core.$loose>;
  answer: schemaOf<t.StandardResponse>;
};

/** `POST /v1/users/me/email` */
export declare const requestEmailChange: {
  request: z.ZodObject<{
    body: schemaOf<t.EmailChangeRequest>;
  }, z.core.$loose>;
  answer: schemaOf<t.StandardResponse>;
};

/** `POST /v1/auth/login` */
export declare const logIn: {
  request: z.ZodObject<{
    "X-Device-Id": z.ZodExactOptional<schemaOf<string>>;
    body: schemaOf<t.LoginRequest>;
  }, z.core.$loose>;
  answer: schemaOf<t.TokenPair>;
};

/** `POST /v1/auth/token` */
export declare const issueToken: {
  request: z.ZodObject<{
    "X-Device-Id": z.ZodExactOptional<schemaOf<string>>;
    body: schemaOf<t.TokenForm>;
  }, z.core.$loose>;
  answer: schemaOf<t.OAuthToken>;
};

/** `POST /v1/auth/refresh` */
export declare const refreshSession: {
  request: z.ZodObject<{
    "X-Device-Id": z.ZodExactOptional<schemaOf<string>>;
    "X-CSRF-Token": z.ZodExactOptional<schemaOf<string>>;
    body: z.ZodExactOptional<schemaOf<t.RefreshRequest>>;
  }, z.core.$loose>;
  answer: schemaOf<t.TokenPair>;
};

/** `POST /v1/auth/logout` */
export declare const logOut: {
  request: z.ZodObject<{}, z.core.$loose>;
  answer: schemaOf<t.StandardResponse>;
};

/** `POST /v1/auth/logout-all` */
export declare const logOutEverywhere: {
  request: z.ZodObject<{}, z.core.$loose>;
  answer: schemaOf<t.StandardResponse>;
};

/** `POST /v1/auth/switch-tenant` */
export declare const switchTenant: {
  request: z.ZodObject<{
    body: schemaOf<t.TenantSwitch>;
  }, z.core.$loose>;
  answer: schemaOf<t.AccessToken>;
};

/** `GET /v1/sessions` */
export declare const listSessions: {
  request: z.ZodObject<{
    page: z.ZodExactOptional<schemaOf<number>>;
    limit: z.ZodExactOptional<schemaOf<number>>;
  }, z.core.$loose>;
  answer: schemaOf<t.SessionPage>;
};

/** `GET /v1/sessions/current` */
export declare const getCurrentSession: {
  request: z.ZodObject<{}, z.core.$loose>;
  answer: schemaOf<t.Session>;
};

/** `DELETE /v1/sessions/{session_id}` */
export declare const endSession: {
  request: z.ZodObject<{
    session_id: schemaOf<t.SessionId>;
  }, z.core.$loose>;
};

/** `GET /v1/auth/totp` */
export declare const getSecondFactor: {
  request: z.ZodObject<{}, z.core.$loose>;
  answer: schemaOf<t.SecondFactor>;
};

/** `POST /v1/auth/totp/enrol` */
export declare const enrolSecondFactor: {
  request: z.ZodObject<{
    body: schemaOf<t.PasswordConfirmation>;
  }, z.core.$loose>;
  answer: schemaOf<t.SecondFactorEnrolment>;
};

/** `POST /v1/auth/totp/confirm` */
export declare const confirmSecondFactor: {
  request: z.ZodObject<{
    body: schemaOf<t.CodeConfirmation>;
  }, z.core.$loose>;
  answer: schemaOf<t.RecoveryCodes>;
};

/** `POST /v1/auth/totp/disable` */
export declare const disableSecondFactor: {
  request: z.ZodObject<{
    body: schemaOf<t.SecondFactorRemoval>;
  }, z.core.$loose>;
  answer: schemaOf<t.StandardResponse>;
};

/** `POST /v1/auth/totp/recovery-codes` */
export declare const renewRecoveryCodes: {
  request: z.ZodObject<{
    body: schemaOf<t.CodeConfirmation>;
  }, z.core.$loose>;
  answer: schemaOf<t.RecoveryCodes>;
};

/** `GET /v1/auth/oidc` */
export declare const listProviders: {
  request: z.ZodObject<{}, z.core.$loose>;
  answer: schemaOf<t.ProviderList>;
};

/** `GET /v1/auth/oidc/{provider}/login` */
export declare const startProviderLogin: {
  request: z.ZodObject<{
    provider: schemaOf<t.ProviderName>;
    redirect_to: z.ZodExactOptional<schemaOf<string>>;
  }, z.core.$loose>;
};

/** `GET /v1/auth/oidc/{provider}/callback` */
export declare const finishProviderLogin: {
  request: z.ZodObject<{
    provider: schemaOf<t.ProviderName>;
    "X-Device-Id": z.ZodExactOptional<schemaOf<string>>;
    code: z.ZodExactOptional<schemaOf<string>>;
    state: z.ZodExactOptional<schemaOf<string>>;
    error: z.ZodExactOptional<schemaOf<string>>;
    error_description: z.ZodExactOptional<schemaOf<string>>;
    error_uri: z.ZodExactOptional<schemaOf<string>>;
    iss: z.ZodExactOptional<schemaOf<string>>;
    session_state: z.ZodExactOptional<schemaOf<string>>;
    scope: z.ZodExactOptional<schemaOf<string>>;
    authuser: z.ZodExactOptional<schemaOf<string>>;
    prompt: z.ZodExactOptional<schemaOf<string>>;
    hd: z.ZodExactOptional<schemaOf<string>>;
  }, z.core.$loose>;
  answer: schemaOf<t.TokenPair>;
};

/** `GET /v1/users` */
export declare const listUsers: {
  request: z.ZodObject<{
    page: z.ZodExactOptional<schemaOf<number>>;
    limit: z.ZodExactOptional<schemaOf<number>>;
    sort: z.ZodExactOptional<schemaOf<t.UserSort>>;
    search: z.ZodExactOptional<schemaOf<t.SearchText>>;
    role: z.ZodExactOptional<schemaOf<t.Role>>;
    is_active: z.ZodExactOptional<schemaOf<boolean>>;
  }, z.core.$loose>;
  answer: schemaOf<t.UserPage>;
};

/** `POST /v1/users` */
export declare const createUser: {
  request: z.ZodObject<{
    body: schemaOf<t.UserCreate>;
  }, z.core.$loose>;
  answer: schemaOf<t.User>;
};

/** `GET /v1/users/{user_id}` */
export declare const getUser: {
  request: z.ZodObject<{
    user_id: schemaOf<t.UserId>;
  }, z.core.$loose>;
  answer: schemaOf<t.User>;
};

/** `PATCH /v1/users/{user_id}` */
export declare const updateUser: {
  request: z.ZodObject<{
    user_id: schemaOf<t.UserId>;
    body: schemaOf<t.UserUpdate>;
  }, z.core.$loose>;
  answer: schemaOf<t.User>;
};

/** `DELETE /v1/users/{user_id}` */
export declare const deleteUser: {
  request: z.ZodObject<{
    user_id: schemaOf<t.UserId>;
  }, z.core.$loose>;
};

/** `GET /v1/admin/users` */
export declare const listUsersForAdmins: {
  request: z.ZodObject<{
    page: z.ZodExactOptional<schemaOf<number>>;
    limit: z.ZodExactOptional<schemaOf<number>>;
    sort: z.ZodExactOptional<schemaOf<t.UserSort>>;
    search: z.ZodExactOptional<schemaOf<t.SearchText>>;
    role: z.ZodExactOptional<schemaOf<t.Role>>;
    is_active: z.ZodExactOptional<schemaOf<boolean>>;
  }, z.core.$loose>;
  answer: schemaOf<t.UserPage>;
};

/** `POST /v1/admin/users/{user_id}/activate` */
export declare const activateUser: {
  request: z.ZodObject<{
    user_id: schemaOf<t.UserId>;
  }, z.core.$loose>;
  answer: schemaOf<t.User>;
};

/** `POST /v1/admin/users/{user_id}/deactivate` */
export declare const deactivateUser: {
  request: z.ZodObject<{
    user_id: schemaOf<t.UserId>;
  }, z.core.$loose>;
  answer: schemaOf<t.User>;
};

/** `DELETE /v1/admin/users/{user_id}/second-factor` */
export declare const removeSecondFactor: {
  request: z.ZodObject<{
    user_id: schemaOf<t.UserId>;
  }, z.core.$loose>;
};

/** `POST /v1/admin/users/bulk-action` */
export declare const runBulkAction: {
  request: z.ZodObject<{
    body: schemaOf<t.BulkAction>;
  }, z.core.$loose>;
  answer: schemaOf<t.BulkActionResponse>;
};

/** `GET /v1/service-accounts` */
export declare const listServiceAccounts: {
  request: z.ZodObject<{
    page: z.ZodExactOptional<schemaOf<number>>;
    limit: z.ZodExactOptional<schemaOf<number>>;
  }, z.core.$loose>;
  answer: schemaOf<t.ServiceAccountPage>;
};

/** `POST /v1/service-accounts` */
export declare const createServiceAccount: {
  request: z.ZodObject<{
    body: schemaOf<t.ServiceAccountCreate>;
  }, z.core.$loose>;
  answer: schemaOf<t.ServiceAccount>;
};

/** `GET /v1/service-accounts/{service_account_id}` */
export declare const getServiceAccount: {
  request: z.ZodObject<{
    service_account_id: schemaOf<t.ServiceAccountId>;
  }, z.core.$loose>;
  answer: schemaOf<t.ServiceAccount>;
};

/** `DELETE /v1/service-accounts/{service_account_id}` */
export declare const deleteServiceAccount: {
  request: z.ZodObject<{
    service_account_id: schemaOf<t.ServiceAccountId>;
  }, z.core.$loose>;
};

/** `GET /v1/service-accounts/{service_account_id}/keys` */
export declare const listApiKeys: {
  request: z.ZodObject<{
    service_account_id: schemaOf<t.ServiceAccountId>;
    page: z.ZodExactOptional<schemaOf<number>>;
    limit: z.ZodExactOptional<schemaOf<number>>;
  }, z.core.$loose>;
  answer: schemaOf<t.ApiKeyPage>;
};

/** `POST /v1/service-accounts/{service_account_id}/keys` */
export declare const createApiKey: {
  request: z.ZodObject<{
    service_account_id: schemaOf<t.ServiceAccountId>;
    body: schemaOf<t.ApiKeyCreate>;
  }, z.core.$loose>;
  answer: schemaOf<t.NewApiKey>;
};

/** `GET /v1/service-accounts/{service_account_id}/keys/{api_key_id}` */
export declare const getApiKey: {
  request: z.ZodObject<{
    service_account_id: schemaOf<t.ServiceAccountId>;
    api_key_id: schemaOf<t.ApiKeyId>;
  }, z.core.$loose>;
  answer: schemaOf<t.ApiKey>;
};

/** `DELETE /v1/service-accounts/{service_account_id}/keys/{api_key_id}` */
export declare const revokeApiKey: {
  request: z.ZodObject<{
    service_account_id: schemaOf<t.ServiceAccountId>;
    api_key_id: schemaOf<t.ApiKeyId>;
  }, z.core.$loose>;
};

/** `POST /v1/service-accounts/{service_account_id}/keys/{api_key_id}/rotate` */
export declare const rotateApiKey: {
  request: z.ZodObject<{
    service_account_id: schemaOf<t.ServiceAccountId>;
    api_key_id: schemaOf<t.ApiKeyId>;
  }, z.core.$loose>;
  answer: schemaOf<t.NewApiKey>;
};

/** `GET /v1/organizations` */
export declare const listOrganizations: {
  request: z.ZodObject<{
    page: z.ZodExactOptional<schemaOf<number>>;
    limit: z.ZodExactOptional<schemaOf<number>>;
  }, z.core.$loose>;
  answer: schemaOf<t.OrganizationPage>;
};

/** `POST /v1/organizations` */
export declare const createOrganization: {
  request: z.ZodObject<{
    body: schemaOf<t.OrganizationCreate>;
  }, z.core.$loose>;
  answer: schemaOf<t.Organization>;
};

/** `GET /v1/organizations/{organization_id}` */
export declare const getOrganization: {
  request: z.ZodObject<{
    organization_id: schemaOf<t.OrganizationId>;
  }, z.core.$loose>;
  answer: schemaOf<t.Organization>;
};

/** `PATCH /v1/organizations/{organization_id}` */
export declare const updateOrganization: {
  request: z.ZodObject<{
    organization_id: schemaOf<t.OrganizationId>;
    body: schemaOf<t.OrganizationUpdate>;
  }, z.core.$loose>;
  answer: schemaOf<t.Organization>;
};

/** `DELETE /v1/organizations/{organization_id}` */
export declare const deleteOrganization: {
  request: z.ZodObject<{
    organization_id: schemaOf<t.OrganizationId>;
  }, z.core.$loose>;
};

/** `GET /v1/organizations/{organization_id}/members` */
export declare const listMembers: {
  request: z.ZodObject<{
    organization_id: schemaOf<t.OrganizationId>;
    page: z.ZodExactOptional<schemaOf<number>>;
    limit: z.ZodExactOptional<schemaOf<number>>;
  }, z.core.$loose>;
  answer: schemaOf<t.MemberPage>;
};

/** `POST /v1/organizations/{organization_id}/members` */
export declare const addMember: {
  request: z.ZodObject<{
    organization_id: schemaOf<t.OrganizationId>;
    body: schemaOf<t.MemberAdd>;
  }, z.core.$loose>;
  answer: schemaOf<t.Member | t.Invitation>;
};

/** `GET /v1/organizations/{organization_id}/members/{user_id}` */
export declare const getMember: {
  request: z.ZodObject<{
    organization_id: schemaOf<t.OrganizationId>;
    user_id: schemaOf<t.UserId>;
  }, z.core.$loose>;
  answer: schemaOf<t.Member>;
};

/** `PATCH /v1/organizations/{organization_id}/members/{user_id}` */
export declare const changeMemberRole: {
  request: z.ZodObject<{
    organization_id: schemaOf<t.OrganizationId>;
    user_id: schemaOf<t.UserId>;
    body: schemaOf<t.MemberUpdate>;
  }, z.core.$loose>;
  answer: schemaOf<t.Member>;
};

/** `DELETE /v1/organizations/{organization_id}/members/{user_id}` */
export declare const removeMember: {
  request: z.ZodObject<{
    organization_id: schemaOf<t.OrganizationId>;
    user_id: schemaOf<t.UserId>;
  }, z.core.$loose>;
};

/** `GET /v1/organizations/{organization_id}/invitations` */
export declare const listInvitations: {
  request: z.ZodObject<{
    organization_id: schemaOf<t.OrganizationId>;
    page: z.ZodExactOptional<schemaOf<number>>;
    limit: z.ZodExactOptional<schemaOf<number>>;
  }, z.core.$loose>;
  answer: schemaOf<t.InvitationPage>;
};

/** `POST /v1/organizations/{organization_id}/invitations` */
export declare const createInvitation: {
  request: z.ZodObject<{
    organization_id: schemaOf<t.OrganizationId>;
    body: schemaOf<t.InvitationCreate>;
  }, z.core.$loose>;
  answer: schemaOf<t.Invitation>;
};

/** `GET /v1/organizations/{organization_id}/invitations/{invitation_id}` */
export declare const getInvitation: {
  request: z.ZodObject<{
    organization_id: schemaOf<t.OrganizationId>;
    invitation_id: schemaOf<t.InvitationId>;
  }, z.core.$loose>;
  answer: schemaOf<t.Invitation>;
};

/** `DELETE /v1/organizations/{organization_id}/invitations/{invitation_id}` */
export declare const revokeInvitation: {
  request: z.ZodObject<{
    organization_id: schemaOf<t.OrganizationId>;
    invitation_id: schemaOf<t.InvitationId>;
  }, z.core.$loose>;
};

/** `POST /v1/invitations/accept` */
export declare const acceptInvitation: {
  request: z.ZodObject<{
    body: schemaOf<t.TokenRequest>;
  }, z.core.$loose>;
  answer: schemaOf<t.Member>;
};

/** `GET /v1/admin/organizations` */
export declare const listAllOrganizations: {
  request: z.ZodObject<{
    page: z.ZodExactOptional<schemaOf<number>>;
    limit: z.ZodExactOptional<schemaOf<number>>;
    search: z.ZodExactOptional<schemaOf<t.SearchText>>;
  }, z.core.$loose>;
  answer: schemaOf<t.OrganizationPage>;
};

/** `GET /v1/projects` */
export declare const listProjects: {
  request: z.ZodObject<{
    page: z.ZodExactOptional<schemaOf<number>>;
    limit: z.ZodExactOptional<schemaOf<number>>;
    sort: z.ZodExactOptional<schemaOf<t.ProjectSort>>;
  }, z.core.$loose>;
  answer: schemaOf<t.ProjectPage>;
};

/** `POST /v1/projects` */
export declare const createProject: {
  request: z.ZodObject<{
    body: schemaOf<t.ProjectCreate>;
  }, z.core.$loose>;
  answer: schemaOf<t.Project>;
};

/** `GET /v1/projects/{project_id}` */
export declare const getProject: {
  request: z.ZodObject<{
    project_id: schemaOf<t.ProjectId>;
  }, z.core.$loose>;
  answer: schemaOf<t.Project>;
};

/** `PATCH /v1/projects/{project_id}` */
export declare const updateProject: {
  request: z.ZodObject<{
    project_id: schemaOf<t.ProjectId>;
    body: schemaOf<t.ProjectUpdate>;
  }, z.core.$loose>;
  answer: schemaOf<t.Project>;
};

/** `DELETE /v1/projects/{project_id}` */
export declare const deleteProject: {
  request: z.ZodObject<{
    project_id: schemaOf<t.ProjectId>;
  }, z.core.$loose>;
};

/** `GET /projects` */
export declare const listProjectsLegacy: {
  request: z.ZodObject<{
    page: z.ZodExactOptional<schemaOf<number>>;
    limit: z.ZodExactOptional<schemaOf<number>>;
  }, z.core.$loose>;
  answer: schemaOf<t.ProjectList>;
};

/** `POST /projects` */
export declare const createProjectLegacy: {
  request: z.ZodObject<{
    body: schemaOf<t.ProjectCreate>;
  }, z.core.$loose>;
  answer: schemaOf<t.Project>;
};

/** `GET /projects/{project_id}` */
export declare const getProjectLegacy: {
  request: z.ZodObject<{
    project_id: schemaOf<t.ProjectId>;
  }, z.core.$loose>;
  answer: schemaOf<t.Project>;
};

/** `PATCH /projects/{project_id}` */
export declare const updateProjectLegacy: {
  request: z.ZodObject<{
    project_id: schemaOf<t.ProjectId>;
    body: schemaOf<t.ProjectUpdate>;
  }, z.core.$loose>;
  answer: schemaOf<t.Project>;
};

/** `DELETE /projects/{project_id}` */
export declare const deleteProjectLegacy: {
  request: z.ZodObject<{
    project_id: schemaOf<t.ProjectId>;
  }, z.core.$loose>;
};

/** `GET /v1/jobs` */
export declare const listJobs: {
  request: z.ZodObject<{
    page: z.ZodExactOptional<schemaOf<number>>;
    limit: z.ZodExactOptional<schemaOf<number>>;
    state: z.ZodExactOptional<schemaOf<t.JobState>>;
    kind: z.ZodExactOptional<schemaOf<t.JobKindName>>;
    since: z.ZodExactOptional<schemaOf<string>>;
    until: z.ZodExactOptional<schemaOf<string>>;
  }, z.core.$loose>;
  answer: schemaOf<t.JobPage>;
};

/** `POST /v1/jobs` */
export declare const createJob: {
  request: z.ZodObject<{
    body: z.ZodExactOptional<schemaOf<t.JobRequest>>;
  }, z.core.$loose>;
  answer: schemaOf<t.JobAccepted>;
};

/** `GET /v1/jobs/{job_id}` */
export declare const getJob: {
  request: z.ZodObject<{
    job_id: schemaOf<t.JobId>;
  }, z.core.$loose>;
  answer: schemaOf<t.Job>;
};

/** `POST /v1/jobs/{job_id}/cancel` */
export declare const cancelJob: {
  request: z.ZodObject<{
    job_id: schemaOf<t.JobId>;
  }, z.core.$loose>;
  answer: schemaOf<t.Job>;
};

/** `GET /v1/jobs/{job_id}/events` */
export declare const listJobEvents: {
  request: z.ZodObject<{
    job_id: schemaOf<t.JobId>;
    cursor: z.ZodExactOptional<schemaOf<t.EventId>>;
    limit: z.ZodExactOptional<schemaOf<number>>;
  }, z.core.$loose>;
};

/** `GET /v1/jobs/{job_id}/artifact` */
export declare const downloadJobArtifact: {
  request: z.ZodObject<{
    job_id: schemaOf<t.JobId>;
  }, z.core.$loose>;
};

/** `GET /v1/admin/jobs` */
export declare const listAllJobs: {
  request: z.ZodObject<{
    cursor: z.ZodExactOptional<schemaOf<t.JobId>>;
    limit: z.ZodExactOptional<schemaOf<number>>;
    tenant: z.ZodExactOptional<schemaOf<string>>;
    state: z.ZodExactOptional<schemaOf<t.JobState>>;
    kind: z.ZodExactOptional<schemaOf<t.JobKindName>>;
    since: z.ZodExactOptional<schemaOf<string>>;
    until: z.ZodExactOptional<schemaOf<string>>;
  }, z.core.$loose>;
  answer: schemaOf<t.AdminJobPage>;
};

/** `GET /v1/admin/jobs/{job_id}` */
export declare const getAnyJob: {
  request: z.ZodObject<{
    job_id: schemaOf<t.JobId>;
  }, z.core.$loose>;
  answer: schemaOf<t.AdminJob>;
};

/** `POST /v1/admin/jobs/{job_id}/retry` */
export declare const retryJob: {
  request: z.ZodObject<{
    job_id: schemaOf<t.JobId>;
  }, z.core.$loose>;
  answer: schemaOf<t.AdminJob>;
};

/** `POST /v1/admin/jobs/{job_id}/cancel` */
export declare const cancelAnyJob: {
  request: z.ZodObject<{
    job_id: schemaOf<t.JobId>;
  }, z.core.$loose>;
  answer: schemaOf<t.AdminJob>;
};

/** `POST /jobs` */
export declare const createJobLegacy: {
  request: z.ZodObject<{}, z.core.$loose>;
  answer: schemaOf<t.LegacyJobAccepted>;
};

/** `GET /jobs/{job_id}` */
export declare const getJobLegacy: {
  request: z.ZodObject<{
    job_id: schemaOf<t.JobId>;
  }, z.core.$loose>;
  answer: schemaOf<t.LegacyJob>;
};

/** `POST /v1/channel-tickets` */
export declare const createChannelTicket: {
  request: z.ZodObject<{
    body: schemaOf<t.ChannelTicketRequest>;
  }, z.core.$loose>;
  answer: schemaOf<t.ChannelTicket>;
};

/** `GET /v1/ledger/settings` */
export declare const getLedgerSettings: {
  request: z.ZodObject<{}, z.core.$loose>;
  answer: schemaOf<t.LedgerSettings>;
};

/** `PATCH /v1/ledger/settings` */
export declare const updateLedgerSettings: {
  request: z.ZodObject<{
    body: schemaOf<t.LedgerSettingsUpdate>;
  }, z.core.$loose>;
  answer: schemaOf<t.LedgerSettings>;
};

/** `GET /v1/ledger/accounts` */
export declare const listLedgerAccounts: {
  request: z.ZodObject<{
    page: z.ZodExactOptional<schemaOf<number>>;
    limit: z.ZodExactOptional<schemaOf<number>>;
    type: z.ZodExactOptional<schemaOf<t.LedgerAccountType>>;
    sub_type: z.ZodExactOptional<schemaOf<t.LedgerSubType>>;
    active: z.ZodExactOptional<schemaOf<boolean>>;
    parent: z.ZodExactOptional<schemaOf<t.LedgerAccountId>>;
    q: z.ZodExactOptional<schemaOf<string>>;
    sort: z.ZodExactOptional<schemaOf<t.LedgerAccountSort>>;
  }, z.core.$loose>;
  answer: schemaOf<t.LedgerAccountPage>;
};

/** `POST /v1/ledger/accounts` */
export declare const createLedgerAccount: {
  request: z.ZodObject<{
    body: schemaOf<t.LedgerAccountCreate>;
  }, z.core.$loose>;
  answer: schemaOf<t.LedgerAccount>;
};

/** `GET /v1/ledger/accounts/tree` */
export declare const getAccountTree: {
  request: z.ZodObject<{}, z.core.$loose>;
  answer: schemaOf<t.AccountTree>;
};

/** `POST /v1/ledger/accounts/templates/{template}` */
export declare const applyAccountTemplate: {
  request: z.ZodObject<{
    template: schemaOf<t.AccountTemplateName>;
  }, z.core.$loose>;
  answer: schemaOf<t.TemplateApplied>;
};

/** `GET /v1/ledger/accounts/{account_id}` */
export declare const getLedgerAccount: {
  request: z.ZodObject<{
    account_id: schemaOf<t.LedgerAccountId>;
  }, z.core.$loose>;
  answer: schemaOf<t.LedgerAccount>;
};

/** `PATCH /v1/ledger/accounts/{account_id}` */
export declare const updateLedgerAccount: {
  request: z.ZodObject<{
    account_id: schemaOf<t.LedgerAccountId>;
    body: schemaOf<t.LedgerAccountUpdate>;
  }, z.core.$loose>;
  answer: schemaOf<t.LedgerAccount>;
};

/** `DELETE /v1/ledger/accounts/{account_id}` */
export declare const deleteLedgerAccount: {
  request: z.ZodObject<{
    account_id: schemaOf<t.LedgerAccountId>;
  }, z.core.$loose>;
};

/** `GET /v1/ledger/entries` */
export declare const listEntries: {
  request: z.ZodObject<{
    from: z.ZodExactOptional<schemaOf<t.LedgerDate>>;
    to: z.ZodExactOptional<schemaOf<t.LedgerDate>>;
    status: z.ZodExactOptional<schemaOf<t.EntryStatus>>;
    account: z.ZodExactOptional<schemaOf<t.LedgerAccountId>>;
    kind: z.ZodExactOptional<schemaOf<t.EntryKind>>;
    type: z.ZodExactOptional<schemaOf<t.TransactionType>>;
    q: z.ZodExactOptional<schemaOf<string>>;
    min: z.ZodExactOptional<schemaOf<t.LedgerMoney>>;
    max: z.ZodExactOptional<schemaOf<t.LedgerMoney>>;
    cursor: z.ZodExactOptional<schemaOf<t.LedgerCursor>>;
    limit: z.ZodExactOptional<schemaOf<number>>;
  }, z.core.$loose>;
  answer: schemaOf<t.EntryPage>;
};

/** `POST /v1/ledger/entries` */
export declare const createEntry: {
  request: z.ZodObject<{
    body: schemaOf<t.EntryDraft>;
  }, z.core.$loose>;
  answer: schemaOf<t.Entry>;
};

/** `GET /v1/ledger/entries/{entry_id}` */
export declare const getEntry: {
  request: z.ZodObject<{
    entry_id: schemaOf<t.EntryId>;
  }, z.core.$loose>;
  answer: schemaOf<t.Entry>;
};

/** `PUT /v1/ledger/entries/{entry_id}` */
export declare const replaceEntry: {
  request: z.ZodObject<{
    entry_id: schemaOf<t.EntryId>;
    body: schemaOf<t.EntryDraft>;
  }, z.core.$loose>;
  answer: schemaOf<t.Entry>;
};

/** `DELETE /v1/ledger/entries/{entry_id}` */
export declare const deleteEntry: {
  request: z.ZodObject<{
    entry_id: schemaOf<t.EntryId>;
  }, z.core.$loose>;
};

/** `POST /v1/ledger/entries/{entry_id}/submit` */
export declare const submitEntry: {
  request: z.ZodObject<{
    entry_id: schemaOf<t.EntryId>;
  }, z.core.$loose>;
  answer: schemaOf<t.Entry>;
};

/** `POST /v1/ledger/entries/{entry_id}/withdraw` */
export declare const withdrawEntry: {
  request: z.ZodObject<{
    entry_id: schemaOf<t.EntryId>;
  }, z.core.$loose>;
  answer: schemaOf<t.Entry>;
};

/** `POST /v1/ledger/entries/{entry_id}/approve` */
export declare const approveEntry: {
  request: z.ZodObject<{
    entry_id: schemaOf<t.EntryId>;
  }, z.core.$loose>;
  answer: schemaOf<t.Entry>;
};

/** `POST /v1/ledger/entries/{entry_id}/reject` */
export declare const rejectEntry: {
  request: z.ZodObject<{
    entry_id: schemaOf<t.EntryId>;
    body: schemaOf<t.EntryRejection>;
  }, z.core.$loose>;
  answer: schemaOf<t.Entry>;
};

/** `POST /v1/ledger/entries/{entry_id}/post` */
export declare const postEntry: {
  request: z.ZodObject<{
    entry_id: schemaOf<t.EntryId>;
  }, z.core.$loose>;
  answer: schemaOf<t.PostedEntry>;
};

/** `POST /v1/ledger/entries/{entry_id}/reverse` */
export declare const reverseEntry: {
  request: z.ZodObject<{
    entry_id: schemaOf<t.EntryId>;
    body: z.ZodExactOptional<schemaOf<t.EntryReversal>>;
  }, z.core.$loose>;
  answer: schemaOf<t.Entry>;
};

/** `GET /v1/ledger/entries/{entry_id}/verify` */
export declare const verifyEntry: {
  request: z.ZodObject<{
    entry_id: schemaOf<t.EntryId>;
  }, z.core.$loose>;
  answer: schemaOf<t.EntryVerification>;
};

/** `GET /v1/ledger/entries/{entry_id}/notes` */
export declare const listEntryNotes: {
  request: z.ZodObject<{
    entry_id: schemaOf<t.EntryId>;
  }, z.core.$loose>;
  answer: schemaOf<t.EntryNotes>;
};

/** `POST /v1/ledger/entries/{entry_id}/notes` */
export declare const addEntryNote: {
  request: z.ZodObject<{
    entry_id: schemaOf<t.EntryId>;
    body: schemaOf<t.EntryNoteCreate>;
  }, z.core.$loose>;
  answer: schemaOf<t.EntryNote>;
};

/** `POST /v1/ledger/entries/post` */
export declare const postEntries: {
  request: z.ZodObject<{
    body: schemaOf<t.EntriesToPost>;
  }, z.core.$loose>;
  answer: schemaOf<t.PostOutcomes>;
};

/** `POST /v1/ledger/entries/settlements` */
export declare const createSettlement: {
  request: z.ZodObject<{
    body: schemaOf<t.Settlement>;
  }, z.core.$loose>;
  answer: schemaOf<t.Entry>;
};

/** `GET /v1/ledger/years` */
export declare const listFiscalYears: {
  request: z.ZodObject<{
    page: z.ZodExactOptional<schemaOf<number>>;
    limit: z.ZodExactOptional<schemaOf<number>>;
  }, z.core.$loose>;
  answer: schemaOf<t.FiscalYearPage>;
};

/** `POST /v1/ledger/years` */
export declare const createFiscalYear: {
  request: z.ZodObject<{
    body: schemaOf<t.FiscalYearCreate>;
  }, z.core.$loose>;
  answer: schemaOf<t.FiscalYear>;
};

/** `GET /v1/ledger/years/{year_id}` */
export declare const getFiscalYear: {
  request: z.ZodObject<{
    year_id: schemaOf<t.FiscalYearId>;
  }, z.core.$loose>;
  answer: schemaOf<t.FiscalYear>;
};

/** `PATCH /v1/ledger/years/{year_id}` */
export declare const updateFiscalYear: {
  request: z.ZodObject<{
    year_id: schemaOf<t.FiscalYearId>;
    body: schemaOf<t.FiscalYearUpdate>;
  }, z.core.$loose>;
  answer: schemaOf<t.FiscalYear>;
};

/** `POST /v1/ledger/years/{year_id}/close` */
export declare const closeFiscalYear: {
  request: z.ZodObject<{
    year_id: schemaOf<t.FiscalYearId>;
  }, z.core.$loose>;
  answer: schemaOf<t.ClosedYear>;
};

/** `POST /v1/ledger/years/{year_id}/reopen` */
export declare const reopenFiscalYear: {
  request: z.ZodObject<{
    year_id: schemaOf<t.FiscalYearId>;
  }, z.core.$loose>;
  answer: schemaOf<t.ClosedYear>;
};

/** `GET /v1/ledger/periods` */
export declare const listPeriods: {
  request: z.ZodObject<{
    year_id: z.ZodExactOptional<schemaOf<t.FiscalYearId>>;
    state: z.ZodExactOptional<schemaOf<t.PeriodState>>;
    page: z.ZodExactOptional<schemaOf<number>>;
    limit: z.ZodExactOptional<schemaOf<number>>;
  }, z.core.$loose>;
  answer: schemaOf<t.PeriodPage>;
};

/** `GET /v1/ledger/periods/{period_id}` */
export declare const getPeriod: {
  request: z.ZodObject<{
    period_id: schemaOf<t.PeriodId>;
  }, z.core.$loose>;
  answer: schemaOf<t.Period>;
};

/** `POST /v1/ledger/periods/{period_id}/close` */
export declare const closePeriod: {
  request: z.ZodObject<{
    period_id: schemaOf<t.PeriodId>;
  }, z.core.$loose>;
  answer: schemaOf<t.Period>;
};

/** `POST /v1/ledger/periods/{period_id}/reopen` */
export declare const reopenPeriod: {
  request: z.ZodObject<{
    period_id: schemaOf<t.PeriodId>;
  }, z.core.$loose>;
  answer: schemaOf<t.Period>;
};

/** `POST /v1/ledger/periods/{period_id}/lock` */
export declare const lockPeriod: {
  request: z.ZodObject<{
    period_id: schemaOf<t.PeriodId>;
  }, z.core.$loose>;
  answer: schemaOf<t.Period>;
};

/** `GET /v1/ledger/rates` */
export declare const listRates: {
  request: z.ZodObject<{
    currency: z.ZodExactOptional<schemaOf<t.CurrencyCode>>;
    kind: z.ZodExactOptional<schemaOf<t.RateKind>>;
    from: z.ZodExactOptional<schemaOf<t.LedgerDate>>;
    to: z.ZodExactOptional<schemaOf<t.LedgerDate>>;
    page: z.ZodExactOptional<schemaOf<number>>;
    limit: z.ZodExactOptional<schemaOf<number>>;
  }, z.core.$loose>;
  answer: schemaOf<t.RatePage>;
};

/** `POST /v1/ledger/rates` */
export declare const createRate: {
  request: z.ZodObject<{
    body: schemaOf<t.RateCreate>;
  }, z.core.$loose>;
  answer: schemaOf<t.Rate>;
};

/** `GET /v1/ledger/rates/{rate_id}` */
export declare const getRate: {
  request: z.ZodObject<{
    rate_id: schemaOf<t.RateId>;
  }, z.core.$loose>;
  answer: schemaOf<t.Rate>;
};

/** `PATCH /v1/ledger/rates/{rate_id}` */
export declare const updateRate: {
  request: z.ZodObject<{
    rate_id: schemaOf<t.RateId>;
    body: schemaOf<t.RateUpdate>;
  }, z.core.$loose>;
  answer: schemaOf<t.Rate>;
};

/** `DELETE /v1/ledger/rates/{rate_id}` */
export declare const deleteRate: {
  request: z.ZodObject<{
    rate_id: schemaOf<t.RateId>;
  }, z.core.$loose>;
};

/** `POST /v1/ledger/revaluations` */
export declare const createRevaluation: {
  request: z.ZodObject<{
    body: schemaOf<t.RevaluationRequest>;
  }, z.core.$loose>;
  answer: schemaOf<t.Revaluation>;
};

/** `GET /v1/ledger/trial-balance` */
export declare const getTrialBalance: {
  request: z.ZodObject<{
    as_of: z.ZodExactOptional<schemaOf<t.LedgerDate>>;
    from: z.ZodExactOptional<schemaOf<t.LedgerDate>>;
    include_closing: z.ZodExactOptional<schemaOf<boolean>>;
    currency: z.ZodExactOptional<schemaOf<t.CurrencyCode>>;
    level: z.ZodExactOptional<schemaOf<number>>;
    "If-None-Match": z.ZodExactOptional<schemaOf<t.EntityTags>>;
  }, z.core.$loose>;
  answer: schemaOf<t.TrialBalance>;
};

/** `GET /v1/ledger/balance-sheet` */
export declare const getBalanceSheet: {
  request: z.ZodObject<{
    as_of: z.ZodExactOptional<schemaOf<t.LedgerDate>>;
    compare: z.ZodExactOptional<schemaOf<t.LedgerDate>>;
    "If-None-Match": z.ZodExactOptional<schemaOf<t.EntityTags>>;
  }, z.core.$loose>;
  answer: schemaOf<t.BalanceSheet>;
};

/** `GET /v1/ledger/income-statement` */
export declare const getIncomeStatement: {
  request: z.ZodObject<{
    from: z.ZodExactOptional<schemaOf<t.LedgerDate>>;
    to: z.ZodExactOptional<schemaOf<t.LedgerDate>>;
    compare_from: z.ZodExactOptional<schemaOf<t.LedgerDate>>;
    compare_to: z.ZodExactOptional<schemaOf<t.LedgerDate>>;
    layout: z.ZodExactOptional<schemaOf<t.IncomeLayout>>;
    "If-None-Match": z.ZodExactOptional<schemaOf<t.EntityTags>>;
  }, z.core.$loose>;
  answer: schemaOf<t.IncomeStatement>;
};

/** `GET /v1/ledger/cash-flow` */
export declare const getCashFlow: {
  request: z.ZodObject<{
    from: z.ZodExactOptional<schemaOf<t.LedgerDate>>;
    to: z.ZodExactOptional<schemaOf<t.LedgerDate>>;
    "If-None-Match": z.ZodExactOptional<schemaOf<t.EntityTags>>;
  }, z.core.$loose>;
  answer: schemaOf<t.CashFlow>;
};

/** `GET /v1/ledger/accounts/{account_id}/statement` */
export declare const getAccountStatement: {
  request: z.ZodObject<{
    account_id: schemaOf<t.LedgerAccountId>;
    from: z.ZodExactOptional<schemaOf<t.LedgerDate>>;
    to: z.ZodExactOptional<schemaOf<t.LedgerDate>>;
    cursor: z.ZodExactOptional<schemaOf<t.StatementCursor>>;
    limit: z.ZodExactOptional<schemaOf<number>>;
  }, z.core.$loose>;
  answer: schemaOf<t.AccountStatement>;
};

/** `GET /v1/ledger/integrity` */
export declare const getLedgerIntegrity: {
  request: z.ZodObject<{}, z.core.$loose>;
  answer: schemaOf<t.LedgerIntegrity>;
};

/** `GET /v1/compliance/standards` */
export declare const listStandards: {
  request: z.ZodObject<{
    on: z.ZodExactOptional<schemaOf<t.LedgerDate>>;
  }, z.core.$loose>;
  answer: schemaOf<t.StandardList>;
};

/** `GET /v1/compliance/rules` */
export declare const listRules: {
  request: z.ZodObject<{
    framework: z.ZodExactOptional<schemaOf<t.Framework>>;
    level: z.ZodExactOptional<schemaOf<t.RuleLevel>>;
  }, z.core.$loose>;
  answer: schemaOf<t.RuleList>;
};

/** `GET /v1/compliance/settings` */
export declare const getComplianceSettings: {
  request: z.ZodObject<{}, z.core.$loose>;
  answer: schemaOf<t.ComplianceSettings>;
};

/** `PATCH /v1/compliance/settings` */
export declare const updateComplianceSettings: {
  request: z.ZodObject<{
    body: schemaOf<t.ComplianceSettingsUpdate>;
  }, z.core.$loose>;
  answer: schemaOf<t.ComplianceSettings>;
};

/** `GET /v1/compliance/assets` */
export declare const listAssets: {
  request: z.ZodObject<{
    page: z.ZodExactOptional<schemaOf<number>>;
    limit: z.ZodExactOptional<schemaOf<number>>;
  }, z.core.$loose>;
  answer: schemaOf<t.AssetPage>;
};

/** `POST /v1/compliance/assets` */
export declare const createAsset: {
  request: z.ZodObject<{
    body: schemaOf<t.AssetCreate>;
  }, z.core.$loose>;
  answer: schemaOf<t.Asset>;
};

/** `GET /v1/compliance/assets/{asset_id}` */
export declare const getAsset: {
  request: z.ZodObject<{
    asset_id: schemaOf<t.RegisteredId>;
  }, z.core.$loose>;
  answer: schemaOf<t.Asset>;
};

/** `PATCH /v1/compliance/assets/{asset_id}` */
export declare const updateAsset: {
  request: z.ZodObject<{
    asset_id: schemaOf<t.RegisteredId>;
    body: schemaOf<t.AssetUpdate>;
  }, z.core.$loose>;
  answer: schemaOf<t.Asset>;
};

/** `DELETE /v1/compliance/assets/{asset_id}` */
export declare const deleteAsset: {
  request: z.ZodObject<{
    asset_id: schemaOf<t.RegisteredId>;
  }, z.core.$loose>;
};

/** `GET /v1/compliance/leases` */
export declare const listLeases: {
  request: z.ZodObject<{
    page: z.ZodExactOptional<schemaOf<number>>;
    limit: z.ZodExactOptional<schemaOf<number>>;
  }, z.core.$loose>;
  answer: schemaOf<t.LeasePage>;
};

/** `POST /v1/compliance/leases` */
export declare const createLease: {
  request: z.ZodObject<{
    body: schemaOf<t.LeaseCreate>;
  }, z.core.$loose>;
  answer: schemaOf<t.Lease>;
};

/** `GET /v1/compliance/leases/{lease_id}` */
export declare const getLease: {
  request: z.ZodObject<{
    lease_id: schemaOf<t.RegisteredId>;
  }, z.core.$loose>;
  answer: schemaOf<t.Lease>;
};

/** `PATCH /v1/compliance/leases/{lease_id}` */
export declare const updateLease: {
  request: z.ZodObject<{
    lease_id: schemaOf<t.RegisteredId>;
    body: schemaOf<t.LeaseUpdate>;
  }, z.core.$loose>;
  answer: schemaOf<t.Lease>;
};

/** `DELETE /v1/compliance/leases/{lease_id}` */
export declare const deleteLease: {
  request: z.ZodObject<{
    lease_id: schemaOf<t.RegisteredId>;
  }, z.core.$loose>;
};

/** `GET /v1/compliance/contracts` */
export declare const listSalesContracts: {
  request: z.ZodObject<{
    page: z.ZodExactOptional<schemaOf<number>>;
    limit: z.ZodExactOptional<schemaOf<number>>;
  }, z.core.$loose>;
  answer: schemaOf<t.SalesContractPage>;
};

/** `POST /v1/compliance/contracts` */
export declare const createSalesContract: {
  request: z.ZodObject<{
    body: schemaOf<t.SalesContractCreate>;
  }, z.core.$loose>;
  answer: schemaOf<t.SalesContract>;
};

/** `GET /v1/compliance/contracts/{contract_id}` */
export declare const getSalesContract: {
  request: z.ZodObject<{
    contract_id: schemaOf<t.RegisteredId>;
  }, z.core.$loose>;
  answer: schemaOf<t.SalesContract>;
};

/** `PATCH /v1/compliance/contracts/{contract_id}` */
export declare const updateSalesContract: {
  request: z.ZodObject<{
    contract_id: schemaOf<t.RegisteredId>;
    body: schemaOf<t.SalesContractUpdate>;
  }, z.core.$loose>;
  answer: schemaOf<t.SalesContract>;
};

/** `DELETE /v1/compliance/contracts/{contract_id}` */
export declare const deleteSalesContract: {
  request: z.ZodObject<{
    contract_id: schemaOf<t.RegisteredId>;
  }, z.core.$loose>;
};

/** `GET /v1/compliance/instruments` */
export declare const listInstruments: {
  request: z.ZodObject<{
    page: z.ZodExactOptional<schemaOf<number>>;
    limit: z.ZodExactOptional<schemaOf<number>>;
  }, z.core.$loose>;
  answer: schemaOf<t.InstrumentPage>;
};

/** `POST /v1/compliance/instruments` */
export declare const createInstrument: {
  request: z.ZodObject<{
    body: schemaOf<t.InstrumentCreate>;
  }, z.core.$loose>;
  answer: schemaOf<t.Instrument>;
};

/** `GET /v1/compliance/instruments/{instrument_id}` */
export declare const getInstrument: {
  request: z.ZodObject<{
    instrument_id: schemaOf<t.RegisteredId>;
  }, z.core.$loose>;
  answer: schemaOf<t.Instrument>;
};

/** `PATCH /v1/compliance/instruments/{instrument_id}` */
export declare const updateInstrument: {
  request: z.ZodObject<{
    instrument_id: schemaOf<t.RegisteredId>;
    body: schemaOf<t.InstrumentUpdate>;
  }, z.core.$loose>;
  answer: schemaOf<t.Instrument>;
};

/** `DELETE /v1/compliance/instruments/{instrument_id}` */
export declare const deleteInstrument: {
  request: z.ZodObject<{
    instrument_id: schemaOf<t.RegisteredId>;
  }, z.core.$loose>;
};

/** `GET /v1/compliance/provisions` */
export declare const listProvisions: {
  request: z.ZodObject<{
    page: z.ZodExactOptional<schemaOf<number>>;
    limit: z.ZodExactOptional<schemaOf<number>>;
  }, z.core.$loose>;
  answer: schemaOf<t.ProvisionPage>;
};

/** `POST /v1/compliance/provisions` */
export declare const createProvision: {
  request: z.ZodObject<{
    body: schemaOf<t.ProvisionCreate>;
  }, z.core.$loose>;
  answer: schemaOf<t.Provision>;
};

/** `GET /v1/compliance/provisions/{provision_id}` */
export declare const getProvision: {
  request: z.ZodObject<{
    provision_id: schemaOf<t.RegisteredId>;
  }, z.core.$loose>;
  answer: schemaOf<t.Provision>;
};

/** `PATCH /v1/compliance/provisions/{provision_id}` */
export declare const updateProvision: {
  request: z.ZodObject<{
    provision_id: schemaOf<t.RegisteredId>;
    body: schemaOf<t.ProvisionUpdate>;
  }, z.core.$loose>;
  answer: schemaOf<t.Provision>;
};

/** `DELETE /v1/compliance/provisions/{provision_id}` */
export declare const deleteProvision: {
  request: z.ZodObject<{
    provision_id: schemaOf<t.RegisteredId>;
  }, z.core.$loose>;
};

/** `GET /v1/compliance/events` */
export declare const listSubsequentEvents: {
  request: z.ZodObject<{
    page: z.ZodExactOptional<schemaOf<number>>;
    limit: z.ZodExactOptional<schemaOf<number>>;
  }, z.core.$loose>;
  answer: schemaOf<t.SubsequentEventPage>;
};

/** `POST /v1/compliance/events` */
export declare const createSubsequentEvent: {
  request: z.ZodObject<{
    body: schemaOf<t.SubsequentEventCreate>;
  }, z.core.$loose>;
  answer: schemaOf<t.SubsequentEvent>;
};

/** `GET /v1/compliance/events/{event_id}` */
export declare const getSubsequentEvent: {
  request: z.ZodObject<{
    event_id: schemaOf<t.RegisteredId>;
  }, z.core.$loose>;
  answer: schemaOf<t.SubsequentEvent>;
};

/** `PATCH /v1/compliance/events/{event_id}` */
export declare const updateSubsequentEvent: {
  request: z.ZodObject<{
    event_id: schemaOf<t.RegisteredId>;
    body: schemaOf<t.SubsequentEventUpdate>;
  }, z.core.$loose>;
  answer: schemaOf<t.SubsequentEvent>;
};

/** `DELETE /v1/compliance/events/{event_id}` */
export declare const deleteSubsequentEvent: {
  request: z.ZodObject<{
    event_id: schemaOf<t.RegisteredId>;
  }, z.core.$loose>;
};

/** `GET /v1/compliance/parties` */
export declare const listParties: {
  request: z.ZodObject<{
    page: z.ZodExactOptional<schemaOf<number>>;
    limit: z.ZodExactOptional<schemaOf<number>>;
  }, z.core.$loose>;
  answer: schemaOf<t.PartyPage>;
};

/** `POST /v1/compliance/parties` */
export declare const createParty: {
  request: z.ZodObject<{
    body: schemaOf<t.PartyCreate>;
  }, z.core.$loose>;
  answer: schemaOf<t.Party>;
};

/** `GET /v1/compliance/parties/{party_id}` */
export declare const getParty: {
  request: z.ZodObject<{
    party_id: schemaOf<t.RegisteredId>;
  }, z.core.$loose>;
  answer: schemaOf<t.Party>;
};

/** `PATCH /v1/compliance/parties/{party_id}` */
export declare const updateParty: {
  request: z.ZodObject<{
    party_id: schemaOf<t.RegisteredId>;
    body: schemaOf<t.PartyUpdate>;
  }, z.core.$loose>;
  answer: schemaOf<t.Party>;
};

/** `DELETE /v1/compliance/parties/{party_id}` */
export declare const deleteParty: {
  request: z.ZodObject<{
    party_id: schemaOf<t.RegisteredId>;
  }, z.core.$loose>;
};

/** `GET /v1/compliance/assertions` */
export declare const listAssertions: {
  request: z.ZodObject<{
    page: z.ZodExactOptional<schemaOf<number>>;
    limit: z.ZodExactOptional<schemaOf<number>>;
  }, z.core.$loose>;
  answer: schemaOf<t.AssertionPage>;
};

/** `POST /v1/compliance/assertions` */
export declare const createAssertion: {
  request: z.ZodObject<{
    body: schemaOf<t.AssertionCreate>;
  }, z.core.$loose>;
  answer: schemaOf<t.Assertion>;
};

/** `GET /v1/compliance/assertions/{assertion_id}` */
export declare const getAssertion: {
  request: z.ZodObject<{
    assertion_id: schemaOf<t.RegisteredId>;
  }, z.core.$loose>;
  answer: schemaOf<t.Assertion>;
};

/** `PATCH /v1/compliance/assertions/{assertion_id}` */
export declare const updateAssertion: {
  request: z.ZodObject<{
    assertion_id: schemaOf<t.RegisteredId>;
    body: schemaOf<t.AssertionUpdate>;
  }, z.core.$loose>;
  answer: schemaOf<t.Assertion>;
};

/** `DELETE /v1/compliance/assertions/{assertion_id}` */
export declare const deleteAssertion: {
  request: z.ZodObject<{
    assertion_id: schemaOf<t.RegisteredId>;
  }, z.core.$loose>;
};

/** `POST /v1/ledger/exports` */
export declare const exportLedger: {
  request: z.ZodObject<{
    body: schemaOf<t.LedgerExport>;
  }, z.core.$loose>;
  answer: schemaOf<t.JobAccepted>;
};

/** `POST /v1/ledger/imports` */
export declare const importLedger: {
  request: z.ZodObject<{
    mode: z.ZodExactOptional<schemaOf<t.ImportMode>>;
    kind: z.ZodExactOptional<schemaOf<t.ImportKind>>;
    delimiter: z.ZodExactOptional<schemaOf<t.CsvDelimiter>>;
    dry_run: z.ZodExactOptional<schemaOf<boolean>>;
    allow_duplicate: z.ZodExactOptional<schemaOf<boolean>>;
    body: schemaOf<t.CsvFile>;
  }, z.core.$loose>;
  answer: schemaOf<t.JobAccepted>;
};

/** `GET /v1/compliance/checks` */
export declare const listComplianceChecks: {
  request: z.ZodObject<{
    page: z.ZodExactOptional<schemaOf<number>>;
    limit: z.ZodExactOptional<schemaOf<number>>;
  }, z.core.$loose>;
  answer: schemaOf<t.CheckPage>;
};

/** `POST /v1/compliance/checks` */
export declare const createComplianceCheck: {
  request: z.ZodObject<{
    body: schemaOf<t.CheckRequest>;
  }, z.core.$loose>;
  answer: schemaOf<t.JobAccepted>;
};

/** `GET /v1/compliance/checks/{check_id}` */
export declare const getComplianceCheck: {
  request: z.ZodObject<{
    check_id: schemaOf<t.RegisteredId>;
  }, z.core.$loose>;
  answer: schemaOf<t.Check>;
};

/** `GET /v1/compliance/checks/{check_id}/findings` */
export declare const listFindings: {
  request: z.ZodObject<{
    check_id: schemaOf<t.RegisteredId>;
    result: z.ZodExactOptional<schemaOf<t.RuleResult>>;
    level: z.ZodExactOptional<schemaOf<t.RuleLevel>>;
    page: z.ZodExactOptional<schemaOf<number>>;
    limit: z.ZodExactOptional<schemaOf<number>>;
  }, z.core.$loose>;
  answer: schemaOf<t.FindingPage>;
};

/** `GET /v1/compliance/checks/{check_id}/comparison` */
export declare const compareComplianceChecks: {
  request: z.ZodObject<{
    check_id: schemaOf<t.RegisteredId>;
    with: z.ZodExactOptional<schemaOf<t.RegisteredId>>;
  }, z.core.$loose>;
  answer: schemaOf<t.CheckComparison>;
};

/** `DELETE /v1/compliance/findings/{finding_id}/waiver` */
export declare const withdrawWaiver: {
  request: z.ZodObject<{
    finding_id: schemaOf<t.RegisteredId>;
  }, z.core.$loose>;
};

/** `POST /v1/compliance/findings/{finding_id}/waive` */
export declare const waiveFinding: {
  request: z.ZodObject<{
    finding_id: schemaOf<t.RegisteredId>;
    body: schemaOf<t.Waiving>;
  }, z.core.$loose>;
  answer: schemaOf<t.Finding>;
};

/** `GET /v1/compliance/reports/{check_id}` */
export declare const getComplianceReport: {
  request: z.ZodObject<{
    check_id: schemaOf<t.RegisteredId>;
  }, z.core.$loose>;
};

/** `GET /v1/compliance/disclosures` */
export declare const listDisclosures: {
  request: z.ZodObject<{
    status: z.ZodExactOptional<schemaOf<t.DisclosureStatus>>;
    page: z.ZodExactOptional<schemaOf<number>>;
    limit: z.ZodExactOptional<schemaOf<number>>;
  }, z.core.$loose>;
  answer: schemaOf<t.DisclosurePage>;
};

/** `POST /v1/compliance/disclosures` */
export declare const createDisclosure: {
  request: z.ZodObject<{
    body: schemaOf<t.DisclosureCreate>;
  }, z.core.$loose>;
  answer: schemaOf<t.Disclosure>;
};

/** `GET /v1/compliance/disclosures/{disclosure_id}` */
export declare const getDisclosure: {
  request: z.ZodObject<{
    disclosure_id: schemaOf<t.RegisteredId>;
  }, z.core.$loose>;
  answer: schemaOf<t.Disclosure>;
};

/** `PATCH /v1/compliance/disclosures/{disclosure_id}` */
export declare const updateDisclosure: {
  request: z.ZodObject<{
    disclosure_id: schemaOf<t.RegisteredId>;
    body: schemaOf<t.DisclosureUpdate>;
  }, z.core.$loose>;
  answer: schemaOf<t.Disclosure>;
};

/** `DELETE /v1/compliance/disclosures/{disclosure_id}` */
export declare const deleteDisclosure: {
  request: z.ZodObject<{
    disclosure_id: schemaOf<t.RegisteredId>;
  }, z.core.$loose>;
};

/** `POST /v1/compliance/disclosures/{disclosure_id}/approve` */
export declare const approveDisclosure: {
  request: z.ZodObject<{
    disclosure_id: schemaOf<t.RegisteredId>;
  }, z.core.$loose>;
  answer: schemaOf<t.Disclosure>;
};

/** `GET /v1/behavior-codes` */
export declare const listBehaviorCodes: {
  request: z.ZodObject<{
    page: z.ZodExactOptional<schemaOf<number>>;
    limit: z.ZodExactOptional<schemaOf<number>>;
    active: z.ZodExactOptional<schemaOf<boolean>>;
  }, z.core.$loose>;
  answer: schemaOf<t.BehaviorCodePage>;
};

/** `POST /v1/behavior-codes` */
export declare const createBehaviorCode: {
  request: z.ZodObject<{
    body: schemaOf<t.BehaviorCodeCreate>;
  }, z.core.$loose>;
  answer: schemaOf<t.BehaviorCode>;
};

/** `GET /v1/behavior-codes/{code}` */
export declare const getBehaviorCode: {
  request: z.ZodObject<{
    code: schemaOf<t.BehaviorCodeName>;
  }, z.core.$loose>;
  answer: schemaOf<t.BehaviorCode>;
};

/** `PATCH /v1/behavior-codes/{code}` */
export declare const updateBehaviorCode: {
  request: z.ZodObject<{
    code: schemaOf<t.BehaviorCodeName>;
    body: schemaOf<t.BehaviorCodeUpdate>;
  }, z.core.$loose>;
  answer: schemaOf<t.BehaviorCode>;
};

/** `DELETE /v1/behavior-codes/{code}` */
export declare const deleteBehaviorCode: {
  request: z.ZodObject<{
    code: schemaOf<t.BehaviorCodeName>;
  }, z.core.$loose>;
};

/** `GET /sis/settings/behavior-codes` */
export declare const listBehaviorCodesOfSettings: {
  request: z.ZodObject<{
    limit: z.ZodExactOptional<schemaOf<number>>;
    offset: z.ZodExactOptional<schemaOf<number>>;
  }, z.core.$loose>;
  answer: schemaOf<t.BehaviorCodeList>;
};

/** `GET /sis/settings/behavior_codes` */
export declare const listBehaviorCodesUnderscored: {
  request: z.ZodObject<{
    limit: z.ZodExactOptional<schemaOf<number>>;
    offset: z.ZodExactOptional<schemaOf<number>>;
  }, z.core.$loose>;
  answer: schemaOf<t.BehaviorCodeList>;
};

/** `GET /sis/behavior_codes` */
export declare const listBehaviorCodesOfSis: {
  request: z.ZodObject<{
    limit: z.ZodExactOptional<schemaOf<number>>;
    offset: z.ZodExactOptional<schemaOf<number>>;
  }, z.core.$loose>;
  answer: schemaOf<t.BehaviorCodeList>;
};

/** `GET /v1/schools` */
export declare const listSchools: {
  request: z.ZodObject<{
    page: z.ZodExactOptional<schemaOf<number>>;
    limit: z.ZodExactOptional<schemaOf<number>>;
  }, z.core.$loose>;
  answer: schemaOf<t.SchoolPage>;
};

/** `POST /v1/schools` */
export declare const createSchool: {
  request: z.ZodObject<{
    body: schemaOf<t.SchoolCreate>;
  }, z.core.$loose>;
  answer: schemaOf<t.School>;
};

/** `GET /v1/schools/{school_id}` */
export declare const getSchool: {
  request: z.ZodObject<{
    school_id: schemaOf<t.SchoolId>;
  }, z.core.$loose>;
  answer: schemaOf<t.School>;
};

/** `PATCH /v1/schools/{school_id}` */
export declare const updateSchool: {
  request: z.ZodObject<{
    school_id: schemaOf<t.SchoolId>;
    body: schemaOf<t.SchoolUpdate>;
  }, z.core.$loose>;
  answer: schemaOf<t.School>;
};

/** `DELETE /v1/schools/{school_id}` */
export declare const deleteSchool: {
  request: z.ZodObject<{
    school_id: schemaOf<t.SchoolId>;
  }, z.core.$loose>;
};

/** `GET /v1/schools/{school_id}/calendars/{school_year}` */
export declare const getSchoolCalendar: {
  request: z.ZodObject<{
    school_id: schemaOf<t.SchoolId>;
    school_year: schemaOf<t.SchoolYear>;
  }, z.core.$loose>;
  answer: schemaOf<t.SchoolCalendar>;
};

/** `PUT /v1/schools/{school_id}/calendars/{school_year}` */
export declare const putSchoolCalendar: {
  request: z.ZodObject<{
    school_id: schemaOf<t.SchoolId>;
    school_year: schemaOf<t.SchoolYear>;
    body: schemaOf<t.SchoolCalendarUpdate>;
  }, z.core.$loose>;
  answer: schemaOf<t.SchoolCalendar>;
};

/** `DELETE /v1/schools/{school_id}/calendars/{school_year}` */
export declare const deleteSchoolCalendar: {
  request: z.ZodObject<{
    school_id: schemaOf<t.SchoolId>;
    school_year: schemaOf<t.SchoolYear>;
  }, z.core.$loose>;
};

/** `GET /v1/school/people` */
export declare const listSchoolPeople: {
  request: z.ZodObject<{
    page: z.ZodExactOptional<schemaOf<number>>;
    limit: z.ZodExactOptional<schemaOf<number>>;
    kind: z.ZodExactOptional<schemaOf<t.PersonKind>>;
    grade: z.ZodExactOptional<schemaOf<t.Grade>>;
    school_id: z.ZodExactOptional<schemaOf<t.SchoolId>>;
  }, z.core.$loose>;
  answer: schemaOf<t.SchoolPersonPage>;
};

/** `POST /v1/school/people` */
export declare const createSchoolPerson: {
  request: z.ZodObject<{
    body: schemaOf<t.SchoolPersonCreate>;
  }, z.core.$loose>;
  answer: schemaOf<t.SchoolPerson>;
};

/** `GET /v1/school/people/{person_id}` */
export declare const getSchoolPerson: {
  request: z.ZodObject<{
    person_id: schemaOf<t.PersonId>;
  }, z.core.$loose>;
  answer: schemaOf<t.SchoolPerson>;
};

/** `PATCH /v1/school/people/{person_id}` */
export declare const updateSchoolPerson: {
  request: z.ZodObject<{
    person_id: schemaOf<t.PersonId>;
    body: schemaOf<t.SchoolPersonUpdate>;
  }, z.core.$loose>;
  answer: schemaOf<t.SchoolPerson>;
};

/** `DELETE /v1/school/people/{person_id}` */
export declare const deleteSchoolPerson: {
  request: z.ZodObject<{
    person_id: schemaOf<t.PersonId>;
  }, z.core.$loose>;
};

/** `GET /v1/incidents` */
export declare const listIncidents: {
  request: z.ZodObject<{
    page: z.ZodExactOptional<schemaOf<number>>;
    limit: z.ZodExactOptional<schemaOf<number>>;
    from: z.ZodExactOptional<schemaOf<t.SchoolDay>>;
    to: z.ZodExactOptional<schemaOf<t.SchoolDay>>;
    code: z.ZodExactOptional<schemaOf<t.BehaviorCodeName>>;
    status: z.ZodExactOptional<schemaOf<t.IncidentStatus>>;
    person_id: z.ZodExactOptional<schemaOf<t.PersonId>>;
    role: z.ZodExactOptional<schemaOf<t.ParticipantRole>>;
    school_id: z.ZodExactOptional<schemaOf<t.SchoolId>>;
    grade: z.ZodExactOptional<schemaOf<t.Grade>>;
    location: z.ZodExactOptional<schemaOf<t.IncidentLocation>>;
    severity: z.ZodExactOptional<schemaOf<t.Severity>>;
    q: z.ZodExactOptional<schemaOf<string>>;
  }, z.core.$loose>;
  answer: schemaOf<t.IncidentPage>;
};

/** `POST /v1/incidents` */
export declare const createIncident: {
  request: z.ZodObject<{
    body: schemaOf<t.IncidentCreate>;
  }, z.core.$loose>;
  answer: schemaOf<t.Incident>;
};

/** `GET /v1/incidents/{incident_id}` */
export declare const getIncident: {
  request: z.ZodObject<{
    incident_id: schemaOf<t.IncidentId>;
  }, z.core.$loose>;
  answer: schemaOf<t.Incident>;
};

/** `PATCH /v1/incidents/{incident_id}` */
export declare const updateIncident: {
  request: z.ZodObject<{
    incident_id: schemaOf<t.IncidentId>;
    body: schemaOf<t.IncidentUpdate>;
  }, z.core.$loose>;
  answer: schemaOf<t.Incident>;
};

/** `POST /v1/incidents/{incident_id}/status` */
export declare const changeIncidentStatus: {
  request: z.ZodObject<{
    incident_id: schemaOf<t.IncidentId>;
    body: schemaOf<t.IncidentStatusChange>;
  }, z.core.$loose>;
  answer: schemaOf<t.Incident>;
};

/** `POST /v1/incidents/{incident_id}/participants` */
export declare const addParticipant: {
  request: z.ZodObject<{
    incident_id: schemaOf<t.IncidentId>;
    body: schemaOf<t.ParticipantCreate>;
  }, z.core.$loose>;
  answer: schemaOf<t.Participant>;
};

/** `PATCH /v1/incidents/{incident_id}/participants/{participant_id}` */
export declare const updateParticipant: {
  request: z.ZodObject<{
    incident_id: schemaOf<t.IncidentId>;
    participant_id: schemaOf<t.ParticipantId>;
    body: schemaOf<t.ParticipantUpdate>;
  }, z.core.$loose>;
  answer: schemaOf<t.Participant>;
};

/** `DELETE /v1/incidents/{incident_id}/participants/{participant_id}` */
export declare const removeParticipant: {
  request: z.ZodObject<{
    incident_id: schemaOf<t.IncidentId>;
    participant_id: schemaOf<t.ParticipantId>;
  }, z.core.$loose>;
};

/** `POST /v1/incidents/{incident_id}/consequences` */
export declare const addConsequence: {
  request: z.ZodObject<{
    incident_id: schemaOf<t.IncidentId>;
    body: schemaOf<t.ConsequenceCreate>;
  }, z.core.$loose>;
  answer: schemaOf<t.Consequence>;
};

/** `PATCH /v1/incidents/{incident_id}/consequences/{consequence_id}` */
export declare const updateConsequence: {
  request: z.ZodObject<{
    incident_id: schemaOf<t.IncidentId>;
    consequence_id: schemaOf<t.ConsequenceId>;
    body: schemaOf<t.ConsequenceUpdate>;
  }, z.core.$loose>;
  answer: schemaOf<t.Consequence>;
};

/** `DELETE /v1/incidents/{incident_id}/consequences/{consequence_id}` */
export declare const removeConsequence: {
  request: z.ZodObject<{
    incident_id: schemaOf<t.IncidentId>;
    consequence_id: schemaOf<t.ConsequenceId>;
  }, z.core.$loose>;
};

/** `POST /v1/incidents/{incident_id}/notices` */
export declare const addNotice: {
  request: z.ZodObject<{
    incident_id: schemaOf<t.IncidentId>;
    body: schemaOf<t.NoticeCreate>;
  }, z.core.$loose>;
  answer: schemaOf<t.Notice>;
};

/** `PATCH /v1/incidents/{incident_id}/notices/{notice_id}` */
export declare const updateNotice: {
  request: z.ZodObject<{
    incident_id: schemaOf<t.IncidentId>;
    notice_id: schemaOf<t.NoticeId>;
    body: schemaOf<t.NoticeUpdate>;
  }, z.core.$loose>;
  answer: schemaOf<t.Notice>;
};

/** `GET /v1/consequence-types` */
export declare const listConsequenceTypes: {
  request: z.ZodObject<{}, z.core.$loose>;
  answer: schemaOf<t.ConsequenceTypeList>;
};

/** `GET /v1/children` */
export declare const listChildren: {
  request: z.ZodObject<{}, z.core.$loose>;
  answer: schemaOf<t.ChildList>;
};

/** `POST /v1/children` */
export declare const saveChild: {
  request: z.ZodObject<{
    body: schemaOf<t.ChildUpsert>;
  }, z.core.$loose>;
  answer: schemaOf<t.Child>;
};

/** `GET /v1/children/settings` */
export declare const getChildSettings: {
  request: z.ZodObject<{}, z.core.$loose>;
  answer: schemaOf<t.ChildSettings>;
};

/** `PUT /v1/children/settings` */
export declare const setChildSettings: {
  request: z.ZodObject<{
    body: schemaOf<t.ChildSettingsChoice>;
  }, z.core.$loose>;
  answer: schemaOf<t.ChildSettings>;
};

/** `GET /v1/children/consents` */
export declare const listChildConsents: {
  request: z.ZodObject<{}, z.core.$loose>;
  answer: schemaOf<t.ChildConsentList>;
};

/** `POST /v1/children/consents` */
export declare const giveChildConsent: {
  request: z.ZodObject<{
    body: schemaOf<t.ChildConsentGiven>;
  }, z.core.$loose>;
  answer: schemaOf<t.ChildConsent>;
};

/** `GET /v1/children/consents/{consent_id}` */
export declare const getChildConsent: {
  request: z.ZodObject<{
    consent_id: schemaOf<t.ChildConsentId>;
  }, z.core.$loose>;
  answer: schemaOf<t.ChildConsent>;
};

/** `POST /v1/children/consents/{consent_id}/withdraw` */
export declare const withdrawChildConsent: {
  request: z.ZodObject<{
    consent_id: schemaOf<t.ChildConsentId>;
  }, z.core.$loose>;
  answer: schemaOf<t.ChildConsent>;
};

/** `GET /v1/children/{child_id}` */
export declare const getChild: {
  request: z.ZodObject<{
    child_id: schemaOf<t.ChildId>;
  }, z.core.$loose>;
  answer: schemaOf<t.Child>;
};

/** `PATCH /v1/children/{child_id}` */
export declare const updateChild: {
  request: z.ZodObject<{
    child_id: schemaOf<t.ChildId>;
    body: schemaOf<t.ChildUpdate>;
  }, z.core.$loose>;
  answer: schemaOf<t.Child>;
};

/** `DELETE /v1/children/{child_id}` */
export declare const deleteChild: {
  request: z.ZodObject<{
    child_id: schemaOf<t.ChildId>;
  }, z.core.$loose>;
};

/** `GET /v1/children/{child_id}/export` */
export declare const exportChild: {
  request: z.ZodObject<{
    child_id: schemaOf<t.ChildId>;
  }, z.core.$loose>;
  answer: schemaOf<t.ChildExport>;
};

/** `POST /v1/children/{child_id}/events/flashcard` */
export declare const recordFlashcard: {
  request: z.ZodObject<{
    child_id: schemaOf<t.ChildId>;
    body: schemaOf<t.FlashcardEvent>;
  }, z.core.$loose>;
  answer: schemaOf<t.EventReward>;
};

/** `POST /v1/children/{child_id}/events/chore` */
export declare const recordChore: {
  request: z.ZodObject<{
    child_id: schemaOf<t.ChildId>;
    body: schemaOf<t.ChoreEvent>;
  }, z.core.$loose>;
  answer: schemaOf<t.EventReward>;
};

/** `POST /v1/children/{child_id}/events/outdoor` */
export declare const recordOutdoor: {
  request: z.ZodObject<{
    child_id: schemaOf<t.ChildId>;
    body: schemaOf<t.OutdoorEvent>;
  }, z.core.$loose>;
  answer: schemaOf<t.EventReward>;
};

/** `POST /v1/children/{child_id}/events/affirmation` */
export declare const recordAffirmation: {
  request: z.ZodObject<{
    child_id: schemaOf<t.ChildId>;
    body: schemaOf<t.AffirmationEvent>;
  }, z.core.$loose>;
  answer: schemaOf<t.EventReward>;
};

/** `GET /v1/children/{child_id}/dashboard` */
export declare const getDashboard: {
  request: z.ZodObject<{
    child_id: schemaOf<t.ChildId>;
  }, z.core.$loose>;
  answer: schemaOf<t.Dashboard>;
};

/** `GET /v1/affirmations` */
export declare const listAffirmations: {
  request: z.ZodObject<{
    childId: schemaOf<t.ChildId>;
    include: z.ZodExactOptional<schemaOf<t.Inclusion>>;
  }, z.core.$loose>;
  answer: schemaOf<t.AffirmationList>;
};

/** `GET /v1/subjects` */
export declare const listSubjects: {
  request: z.ZodObject<{
    childId: schemaOf<t.ChildId>;
    include: z.ZodExactOptional<schemaOf<t.Inclusion>>;
  }, z.core.$loose>;
  answer: schemaOf<t.SubjectList>;
};

/** `GET /v1/flashcards` */
export declare const listFlashcards: {
  request: z.ZodObject<{
    childId: schemaOf<t.ChildId>;
    subjectId: schemaOf<t.ContentId>;
    difficulty: z.ZodExactOptional<schemaOf<t.Difficulty>>;
    include: z.ZodExactOptional<schemaOf<t.Inclusion>>;
  }, z.core.$loose>;
  answer: schemaOf<t.FlashcardList>;
};

/** `GET /v1/chores/daily` */
export declare const listDailyChores: {
  request: z.ZodObject<{
    childId: schemaOf<t.ChildId>;
    include: z.ZodExactOptional<schemaOf<t.Inclusion>>;
  }, z.core.$loose>;
  answer: schemaOf<t.ChoreList>;
};

/** `GET /v1/outdoor/activities` */
export declare const listOutdoorActivities: {
  request: z.ZodObject<{
    childId: schemaOf<t.ChildId>;
    isDaily: z.ZodExactOptional<schemaOf<boolean>>;
    include: z.ZodExactOptional<schemaOf<t.Inclusion>>;
  }, z.core.$loose>;
  answer: schemaOf<t.OutdoorActivityList>;
};

/** `GET /v1/flashcards/due` */
export declare const listDueCards: {
  request: z.ZodObject<{
    childId: schemaOf<t.ChildId>;
    limit: z.ZodExactOptional<schemaOf<number>>;
  }, z.core.$loose>;
  answer: schemaOf<t.DueCardList>;
};

/** `GET /v1/school/summary` */
export declare const getSchoolSummary: {
  request: z.ZodObject<{
    group_by: schemaOf<t.SummaryGrouping>;
    from: schemaOf<t.LedgerDate>;
    to: schemaOf<t.LedgerDate>;
    school_id: z.ZodExactOptional<schemaOf<t.SchoolId>>;
    compare: z.ZodExactOptional<schemaOf<t.SummaryComparison>>;
    suppress_below: z.ZodExactOptional<schemaOf<t.SuppressBelow>>;
  }, z.core.$loose>;
};

/** `GET /v1/school/people/{person_id}/history` */
export declare const getPersonHistory: {
  request: z.ZodObject<{
    person_id: schemaOf<t.PersonId>;
    page: z.ZodExactOptional<schemaOf<number>>;
    limit: z.ZodExactOptional<schemaOf<number>>;
  }, z.core.$loose>;
  answer: schemaOf<t.PersonHistory>;
};

/** `GET /v1/school/repeat-offenders` */
export declare const listRepeatOffenders: {
  request: z.ZodObject<{
    min: z.ZodExactOptional<schemaOf<number>>;
    from: schemaOf<t.LedgerDate>;
    to: schemaOf<t.LedgerDate>;
    school_id: z.ZodExactOptional<schemaOf<t.SchoolId>>;
    page: z.ZodExactOptional<schemaOf<number>>;
    limit: z.ZodExactOptional<schemaOf<number>>;
  }, z.core.$loose>;
  answer: schemaOf<t.RepeatOffenderPage>;
};

/** `GET /v1/school/out` */
export declare const listPeopleOut: {
  request: z.ZodObject<{
    on: z.ZodExactOptional<schemaOf<t.LedgerDate>>;
    school_id: z.ZodExactOptional<schemaOf<t.SchoolId>>;
    page: z.ZodExactOptional<schemaOf<number>>;
    limit: z.ZodExactOptional<schemaOf<number>>;
  }, z.core.$loose>;
  answer: schemaOf<t.PeopleOut>;
};

/** `POST /v1/school/exports` */
export declare const exportSchool: {
  request: z.ZodObject<{
    body: schemaOf<t.SchoolExport>;
  }, z.core.$loose>;
  answer: schemaOf<t.JobAccepted>;
};

/** `GET /v1/school/people/{person_id}/disclosures` */
export declare const listRecordDisclosures: {
  request: z.ZodObject<{
    person_id: schemaOf<t.PersonId>;
    page: z.ZodExactOptional<schemaOf<number>>;
    limit: z.ZodExactOptional<schemaOf<number>>;
  }, z.core.$loose>;
  answer: schemaOf<t.RecordDisclosurePage>;
};

/** `POST /v1/school/people/{person_id}/disclosures` */
export declare const recordDisclosure: {
  request: z.ZodObject<{
    person_id: schemaOf<t.PersonId>;
    body: schemaOf<t.RecordDisclosureCreate>;
  }, z.core.$loose>;
  answer: schemaOf<t.RecordDisclosure>;
};

/** `GET /v1/school/people/{person_id}/copy` */
export declare const getPersonCopy: {
  request: z.ZodObject<{
    person_id: schemaOf<t.PersonId>;
  }, z.core.$loose>;
};

/** `POST /v1/school/people/{person_id}/requests` */
export declare const recordRequest: {
  request: z.ZodObject<{
    person_id: schemaOf<t.PersonId>;
    body: schemaOf<t.RecordRequestCreate>;
  }, z.core.$loose>;
  answer: schemaOf<t.RecordRequest>;
};

/** `GET /v1/school/requests` */
export declare const listRecordRequests: {
  request: z.ZodObject<{
    status: z.ZodExactOptional<schemaOf<t.RequestStatus>>;
    page: z.ZodExactOptional<schemaOf<number>>;
    limit: z.ZodExactOptional<schemaOf<number>>;
  }, z.core.$loose>;
  answer: schemaOf<t.RecordRequestPage>;
};

/** `POST /v1/school/requests/{request_id}/decide` */
export declare const decideRequest: {
  request: z.ZodObject<{
    request_id: schemaOf<t.PrivacyRecordId>;
    body: schemaOf<t.RequestDecision>;
  }, z.core.$loose>;
  answer: schemaOf<t.RecordRequest>;
};

/** `POST /v1/school/requests/{request_id}/statement` */
export declare const attachStatement: {
  request: z.ZodObject<{
    request_id: schemaOf<t.PrivacyRecordId>;
    body: schemaOf<t.StatementAttach>;
  }, z.core.$loose>;
  answer: schemaOf<t.RecordRequest>;
};

/** `POST /v1/school/people/{person_id}/holds` */
export declare const placeHold: {
  request: z.ZodObject<{
    person_id: schemaOf<t.PersonId>;
    body: schemaOf<t.LegalHoldCreate>;
  }, z.core.$loose>;
  answer: schemaOf<t.LegalHold>;
};

/** `GET /v1/school/holds` */
export declare const listHolds: {
  request: z.ZodObject<{
    page: z.ZodExactOptional<schemaOf<number>>;
    limit: z.ZodExactOptional<schemaOf<number>>;
  }, z.core.$loose>;
  answer: schemaOf<t.LegalHoldPage>;
};

/** `POST /v1/school/holds/{hold_id}/release` */
export declare const releaseHold: {
  request: z.ZodObject<{
    hold_id: schemaOf<t.PrivacyRecordId>;
  }, z.core.$loose>;
  answer: schemaOf<t.LegalHold>;
};

/** `GET /v1/school/settings` */
export declare const getSchoolSettings: {
  request: z.ZodObject<{}, z.core.$loose>;
  answer: schemaOf<t.SchoolSettings>;
};

/** `PATCH /v1/school/settings` */
export declare const updateSchoolSettings: {
  request: z.ZodObject<{
    body: schemaOf<t.SchoolSettingsUpdate>;
  }, z.core.$loose>;
  answer: schemaOf<t.SchoolSettings>;
};

/** `GET /v1/school/purged-counts` */
export declare const listPurgedCounts: {
  request: z.ZodObject<{
    page: z.ZodExactOptional<schemaOf<number>>;
    limit: z.ZodExactOptional<schemaOf<number>>;
  }, z.core.$loose>;
  answer: schemaOf<t.PurgedCountPage>;
};

/** `GET /v1/admin/audit-log` */
export declare const listAuditEntries: {
  request: z.ZodObject<{
    cursor: z.ZodExactOptional<schemaOf<t.Cursor>>;
    limit: z.ZodExactOptional<schemaOf<number>>;
    event: z.ZodExactOptional<schemaOf<t.EventName>>;
    actor: z.ZodExactOptional<schemaOf<string>>;
    since: z.ZodExactOptional<schemaOf<string>>;
    until: z.ZodExactOptional<schemaOf<string>>;
  }, z.core.$loose>;
  answer: schemaOf<t.AuditPage>;
};

/** `GET /v1/admin/audit-log/export` */
export declare const exportAuditLog: {
  request: z.ZodObject<{
    event: z.ZodExactOptional<schemaOf<t.EventName>>;
    actor: z.ZodExactOptional<schemaOf<string>>;
    since: z.ZodExactOptional<schemaOf<string>>;
    until: z.ZodExactOptional<schemaOf<string>>;
  }, z.core.$loose>;
};

/** Checks requests before they are sent, and answers as the options say; an option of the client. */
export declare const checks: (options?: k.CheckOptions) => k.Validation;
