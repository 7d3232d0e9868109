import { beforeEach, expect, test } from 'vitest'
import type { Buyer, MemberKeeper, MemberRole } from '#app/domain/accounts/roles.ts'
import { readAccount, requireMemberKeeper, requireSeller } from '#app/features/accounts/guard.server.ts'
import { acceptInvitation } from '#app/features/members/accept-invitation.server.ts'
import { changeMembership } from '#app/features/members/change-membership.server.ts'
import { inviteMember } from '#app/features/members/invite-member.server.ts'
import { openInvitation } from '#app/features/members/open-invitation.server.ts'
import { readMembers } from '#app/features/members/read-members.server.ts'
import { takeInvitationBack } from '#app/features/members/withdraw-invitation.server.ts'
import { tellMemberInvited, tellMemberMoved } from '#app/features/notifications/tell-members.server.ts'
import { useDatabase } from '#tests/support/database.ts'
import { addEnterprise, addMember, addPerson, addRegion, requestAs } from '#tests/support/people.ts'
import { createClock, createTestWorld } from '#tests/support/test-world.ts'

const NOW = '2026-05-01T02:00:00Z'
const WEEK_MS = 7 * 86_400_000
const clock = createClock(NOW)
const database = useDatabase()
let world: ReturnType<typeof createTestWorld>
let enterpriseId = 0
let owner: MemberKeeper
let number = 0

async function keeper(role: MemberRole): Promise<MemberKeeper> {
	const accountId = await addPerson(world, `${role}${++number}@members.example`)
	await addMember(world.db, enterpriseId, accountId, role)
	return { account: { accountId }, enterpriseId, role } as MemberKeeper
}

const buyer = async () => ({ accountId: await addPerson(world, `buyer${++number}@members.example`) }) as Buyer
const tokenOf = (id: number) => world.tokens.of(`invitation:${id}`)

async function invite(role: MemberRole = 'clerk', email = `new${++number}@members.example`): Promise<number> {
	const result = await inviteMember(world, owner, { email, role, language: 'en' })
	if (result.outcome !== 'invited') throw new Error(result.outcome)
	return result.invitationId
}

async function join(id: number, person: Buyer) {
	const opened = await openInvitation(world, id, tokenOf(id))
	if (!opened) throw new Error('the link opens nothing')
	return acceptInvitation(world, person, opened)
}

const rolesNow = async () =>
	Object.fromEntries((await readMembers(world, owner)).members.map((it) => [it.accountId, it.role]))

beforeEach(async () => {
	clock.set(NOW)
	world = createTestWorld(database.db, { clock })
	enterpriseId = await addEnterprise(database.db, `members-${++number}`, await addRegion(database.db))
	owner = await keeper('owner')
})

test('an invitation travels by mail to the address it names, in the language chosen, with a link that opens it', async () => {
	const id = await invite('manager', 'asked@members.example')
	await tellMemberInvited(world, { invitationId: id })
	await tellMemberInvited(world, { invitationId: id })
	const notices = await world.db.selectFrom('notices').selectAll().where('kind', '=', 'member-invited').execute()
	expect(notices.filter(({ link }) => link === `/join/${id}`)).toEqual([
		expect.objectContaining({ address: 'asked@members.example', language: 'en', key_subject: `invitation:${id}` }),
	])
	expect(await openInvitation(world, id, tokenOf(id))).toMatchObject({ role: 'manager', stands: 'open' })
	expect(await openInvitation(world, id, tokenOf(id + 1))).toBeNull()
	expect(await openInvitation(world, id, null)).toBeNull()
})

test('a link makes one member, once', async () => {
	const id = await invite('clerk')
	const [first, second] = [await buyer(), await buyer()]
	expect(await join(id, first)).toEqual({ outcome: 'joined' })
	expect(await join(id, second)).toEqual({ outcome: 'not-open' })
	expect(await rolesNow()).toMatchObject({ [first.accountId]: 'clerk' })
	expect(await rolesNow()).not.toHaveProperty(String(second.accountId))
})

test('two who open a link at the same time: one joins', async () => {
	const id = await invite('clerk')
	const people = [await buyer(), await buyer()]
	const outcomes = await Promise.all(people.map((person) => join(id, person)))
	expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['joined', 'not-open'])
})

test('a link holds for seven days: at its last instant it is taken, a millisecond later it is over', async () => {
	const [inTime, late] = [await invite(), await invite()]
	clock.set(new Date(Date.parse(NOW) + WEEK_MS))
	expect(await join(inTime, await buyer())).toEqual({ outcome: 'joined' })
	clock.advance(1)
	expect(await join(late, await buyer())).toEqual({ outcome: 'not-open' })
})

test('an invitation that was taken back, or sent anew, opens nothing', async () => {
	const id = await invite('clerk', 'twice@members.example')
	const again = await invite('gate', 'twice@members.example')
	expect(await join(id, await buyer())).toEqual({ outcome: 'not-open' })
	expect(await takeInvitationBack(world, owner, { invitationId: again })).toEqual({ outcome: 'withdrawn' })
	expect(await join(again, await buyer())).toEqual({ outcome: 'not-open' })
	expect(await takeInvitationBack(world, owner, { invitationId: again })).toEqual({ outcome: 'not-found' })
})

test('who works there already keeps the role and is not asked again', async () => {
	const clerk = await keeper('clerk')
	const id = await invite('owner')
	expect(await join(id, { accountId: clerk.account.accountId } as Buyer)).toEqual({ outcome: 'already-member' })
	const { email } = (await readMembers(world, owner)).members[0] ?? { email: '' }
	const result = await inviteMember(world, owner, { email, role: 'clerk', language: 'zh' })
	expect(result).toEqual({ outcome: 'already-member' })
})

test('a manager invites clerks and gate staff, and nobody higher; no more than 20 mails go out in a day', async () => {
	const manager = await keeper('manager')
	const wish = (role: MemberRole, at: number) => ({ email: `m${at}@members.example`, role, language: 'zh' as const })
	expect(await inviteMember(world, manager, wish('manager', 0))).toEqual({ outcome: 'not-allowed' })
	for (let at = 0; at < 20; at++) expect((await inviteMember(world, manager, wish('gate', at))).outcome).toBe('invited')
	expect(await inviteMember(world, manager, wish('gate', 20))).toEqual({ outcome: 'too-many' })
	clock.advance(86_400_000)
	expect((await inviteMember(world, manager, wish('gate', 20))).outcome).toBe('invited')
})

test('who is removed is logged out everywhere, at once, and is told why; the others are not', async () => {
	const [clerk, other] = [await keeper('clerk'), await keeper('clerk')]
	const requests = await Promise.all(
		[clerk, other].map(({ account }) => requestAs(world, account.accountId, '/seller')),
	)
	for (const request of requests) expect((await requireSeller(world, request)).enterpriseId).toBe(enterpriseId)
	const { accountId } = clerk.account
	expect(await changeMembership(world, owner, { accountId, to: null })).toBe('changed')
	expect(
		(await Promise.all(requests.map((request) => readAccount(world, request)))).map((it) => it?.accountId),
	).toEqual([undefined, other.account.accountId])
	await tellMemberMoved(world, { enterpriseId, accountId, to: null, key: 'k1' })
	const told = await world.db.selectFrom('notices').select('kind').where('account_id', '=', accountId).execute()
	expect(told).toEqual([{ kind: 'member-moved' }])
})

test('a role that was taken no longer opens the page, with the session that stands', async () => {
	const manager = await keeper('manager')
	const { accountId } = manager.account
	const request = await requestAs(world, accountId, '/seller/members')
	expect((await requireMemberKeeper(world, request)).role).toBe('manager')
	await changeMembership(world, owner, { accountId, to: 'clerk' })
	await expect(requireMemberKeeper(world, request)).rejects.toMatchObject({ status: 403 })
	// With what the guard gave before: the rows decide, not what was read then.
	const invitation = { email: 'late@members.example', role: 'gate' as const, language: 'zh' as const }
	expect(await inviteMember(world, manager, invitation)).toEqual({ outcome: 'not-allowed' })
})

test('the last owner cannot be removed, not even when two owners remove each other at the same time', async () => {
	const second = await keeper('owner')
	const [a, b] = [owner.account.accountId, second.account.accountId]
	const outcomes = await Promise.all([
		changeMembership(world, owner, { accountId: b, to: null }),
		changeMembership(world, second, { accountId: a, to: null }),
	])
	expect(outcomes.sort()).toEqual(['changed', 'not-allowed'])
	const left = Object.values(await rolesNow())
	expect(left).toEqual(['owner'])
})

test('nobody changes the members of another enterprise', async () => {
	const clerk = await keeper('clerk')
	const elsewhere = await addEnterprise(database.db, `elsewhere-${++number}`, await addRegion(database.db))
	const accountId = await addPerson(world, `stranger${++number}@members.example`)
	await addMember(database.db, elsewhere, accountId, 'owner')
	const stranger = { account: { accountId }, enterpriseId: elsewhere, role: 'owner' } as MemberKeeper
	const id = await invite()
	expect(await changeMembership(world, stranger, { accountId: clerk.account.accountId, to: null })).toBe('not-found')
	expect(await takeInvitationBack(world, stranger, { invitationId: id })).toEqual({ outcome: 'not-found' })
})

test('every change of members is audited and in the log of states', async () => {
	const id = await invite('clerk')
	const person = await buyer()
	await join(id, person)
	await changeMembership(world, owner, { accountId: person.accountId, to: 'gate' })
	await changeMembership(world, owner, { accountId: person.accountId, to: null })
	const taken = await invite('gate')
	await takeInvitationBack(world, owner, { invitationId: taken })
	const by = String(owner.account.accountId)
	const entries = await world.db
		.selectFrom('audit_entries')
		.select(['action', 'actor_id'])
		.where('subject_id', '=', String(enterpriseId))
		.where('subject_kind', '=', 'enterprise')
		.orderBy('id')
		.execute()
	expect(entries.map(({ action, actor_id: actor }) => [action, actor])).toEqual([
		['member.invited', by],
		['member.joined', String(person.accountId)],
		['member.role-changed', by],
		['member.removed', by],
		['member.invited', by],
		['member.invitation-withdrawn', by],
	])
	const states = await world.db
		.selectFrom('state_changes')
		.select(['from_state', 'to_state'])
		.where('entity', '=', 'membership')
		.where('entity_id', '=', `${enterpriseId}:${person.accountId}`)
		.orderBy('id')
		.execute()
	expect(states.map((it) => [it.from_state, it.to_state])).toEqual([
		['INVITED', 'clerk'],
		['clerk', 'gate'],
		['gate', 'REMOVED'],
	])
})
