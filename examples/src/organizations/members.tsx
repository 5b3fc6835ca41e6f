import { changeMemberRole, listMembers, type Member, type MemberUpdate, type Organization, removeMember } from "charter-client";
import { useRef } from "preact/hooks";
import { useAction } from "../app/acting";
import { useApp } from "../app/app";
import { Loaded, useLoaded } from "../app/loading";
import { Button } from "../ui/button";
import { Pager } from "../ui/pager";
import { FormProblem } from "../ui/problem";
import { SkeletonRows } from "../ui/states";
import { told } from "./known";
import { LEDGER_ROLES, mayKeep, MEMBER_ROLES, named, SCHOOL_ROLES } from "./roles";

const PAGE_SIZE = 20;
/** Admins make nobody an owner. */
const SIMPLE_ROLES = { admin: MEMBER_ROLES.admin, member: MEMBER_ROLES.member };

/** Who belongs to an organization, and as what. */
export function Members({ organization }: { readonly organization: Organization }) {
  const { client, router } = useApp();
  const page = Number(router.place.value.query.get("page") ?? 1);
  const members = useLoaded(`members ${organization.id} ${page}`, (signal) =>
    listMembers(client, { organization_id: organization.id, page, limit: PAGE_SIZE }, { signal }),
  );
  const list = useRef<HTMLUListElement>(null);
  const reloadAndFocus = async () => {
    await members.reload();
    list.current?.focus();
  };
  return (
    <section class="card" aria-labelledby="members">
      <h2 id="members">Members</h2>
      <Loaded of={members} skeleton={<SkeletonRows count={3} />}>
        {({ data, pagination }) => (
          <>
            <ul class="rows" ref={list} tabIndex={-1} aria-labelledby="members">
              {data.map((member) => (
                <MemberRow
                  key={member.user_id}
                  member={member}
                  organization={organization}
                  onChanged={(changed) =>
                    members.change((now) => ({
                      ...now,
                      data: now.data.map((each) => (each.user_id === changed.user_id ? changed : each)),
                    }))
                  }
                  onRemoved={reloadAndFocus}
                />
              ))}
            </ul>
            {pagination.total_pages > 1 && (
              <Pager of={pagination} noun="members" onTurn={(wanted) => router.setQuery({ page: String(wanted) })} />
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}

interface RowProperties {
  readonly member: Member;
  readonly organization: Organization;
  readonly onChanged: (member: Member) => void;
  readonly onRemoved: () => Promise<void>;
}

/** Refusals stand at the member they are about, whose roles are shown as they are. */
function MemberRow({ member, organization, onChanged, onRemoved }: RowProperties) {
  const { client, session, notices } = useApp();
  const isSelf = session.user.value?.id === member.user_id;
  const place = { organization_id: organization.id, user_id: member.user_id };
  const changing = useAction(async (body: MemberUpdate) => {
    onChanged(await changeMemberRole(client, { ...place, body }));
    notices.say(`Changed what ${member.name} may.`);
  }, { isShownHere: true });
  const isKept = mayKeep(organization.role, member.role);
  return (
    <li class="row member">
      <div class="row-text">
        <h3>
          {member.name} {isSelf && <span class="meta">you</span>}
        </h3>
        <p class="meta">{member.email}</p>
      </div>
      {isKept ? (
        <div class="member-roles" aria-busy={changing.isBusy}>
          <Choice
            label="Role"
            of={member.name}
            value={member.role}
            options={organization.role === "owner" ? MEMBER_ROLES : SIMPLE_ROLES}
            onChosen={(role) => role !== null && void changing.perform({ role })}
          />
          <Choice
            label="Books"
            of={member.name}
            value={member.ledger_role}
            none={member.role === "owner" ? LEDGER_ROLES.owner : "None"}
            options={LEDGER_ROLES}
            onChosen={(role) => void changing.perform({ ledger_role: role })}
          />
          <Choice
            label="School"
            of={member.name}
            value={member.school_role}
            none={member.role === "owner" ? SCHOOL_ROLES.admin : "None"}
            options={SCHOOL_ROLES}
            onChosen={(role) => void changing.perform({ school_role: role })}
          />
        </div>
      ) : (
        <p class="meta">{rolesTold(member)}</p>
      )}
      {(isKept || isSelf) && <Removing {...{ member, organization, isSelf, onRemoved }} />}
      <FormProblem error={changing.error} />
    </li>
  );
}

const rolesTold = ({ role, ledger_role, school_role }: Member): string =>
  [
    named(MEMBER_ROLES, role),
    ledger_role && `${named(LEDGER_ROLES, ledger_role)} (books)`,
    school_role && `${named(SCHOOL_ROLES, school_role)} (school)`,
  ]
    .filter(Boolean)
    .join(" · ");

interface ChoiceProperties<Role extends string> {
  readonly label: string;
  readonly of: string;
  readonly value: string | null;
  readonly options: Readonly<Partial<Record<Role, string>>>;
  /** What null is called, where that can be chosen. */
  readonly none?: string;
  readonly onChosen: (role: Role | null) => void;
}

function Choice<Role extends string>({ label, of, value, options, none, onChosen }: ChoiceProperties<Role>) {
  return (
    <label>
      <span>{label}<span class="visually-hidden"> of {of}</span></span>
      <select
        value={value ?? ""}
        onChange={(event) => {
          const chosen = Object.keys(options).find((each): each is Role => each === event.currentTarget.value);
          event.currentTarget.value = value ?? ""; // until the service has said yes
          onChosen(chosen ?? null);
        }}
      >
        {value !== null && !(value in options) && <option value={value}>{value}</option>}
        {none !== undefined && <option value="">{none}</option>}
        {Object.entries<string | undefined>(options).map(([each, name]) => <option key={each} value={each}>{name}</option>)}
      </select>
    </label>
  );
}

interface RemovingProperties extends Omit<RowProperties, "onChanged"> {
  readonly isSelf: boolean;
}

function Removing({ member, organization, isSelf, onRemoved }: RemovingProperties) {
  const { client, session, notices, router, ask } = useApp();
  const removing = useAction(async () => {
    const question = isSelf
      ? { title: `Leave ${organization.name}?`, text: "Somebody has to invite you to come back.", action: "Leave" }
      : { title: `Remove ${member.name}?`, text: "They are refused at their next request.", action: "Remove" };
    if (!(await ask({ ...question, isDangerous: true }))) return;
    await removeMember(client, { organization_id: organization.id, user_id: member.user_id });
    if (!isSelf) {
      notices.say(`Removed ${member.name}.`);
      await onRemoved();
      return;
    }
    if (session.organization.peek() === organization.id) await session.switchTo(null);
    told();
    notices.say(`You left ${organization.name}.`);
    router.go("/organizations");
  }, { isShownHere: true });
  return (
    <>
      <Button kind="quiet" isBusy={removing.isBusy} onClick={() => void removing.perform()}>
        {isSelf ? "Leave" : "Remove"}
        <span class="visually-hidden"> {isSelf ? organization.name : member.name}</span>
      </Button>
      <FormProblem error={removing.error} />
    </>
  );
}
