import { chooseMembership } from '#app/domain/accounts/may-handle.ts'
import type { MemberRight } from '#app/domain/accounts/member-rights.ts'
import type {
	Account,
	Administrator,
	Buyer,
	Courier,
	GateDevice,
	GateKeeper,
	Manager,
	MemberKeeper,
	Membership,
	Seller,
} from '#app/domain/accounts/roles.ts'
import { noteOfficeUse } from '#app/features/accounts/note-office-day.server.ts'
import type { World } from '#app/platform/world.ts'
import { deviceBySecret } from '#db/queries/gate-devices.ts'
import { accountWithRoles } from '#db/queries/memberships.ts'

// A cast here is what makes a permission: nowhere else are these types made.

/** Who is logged in with all roles, or null; without a session's cookie it costs no query. */
export async function readAccount(world: World, request: Request): Promise<Account | null> {
	const cookie = request.headers.get('cookie')
	if (!world.sessions.hasCookie(cookie)) return null
	const { accountId } = await world.sessions.read(cookie)
	return accountId === null ? null : accountWithRoles(world.db, accountId)
}

/** Anyone logged in; others are sent to the login and come back. */
export async function requireBuyer(world: World, request: Request): Promise<Buyer> {
	const account = await readAccount(world, request)
	if (!account) throw toLogin(request)
	return account as Buyer
}

/** One who handles an enterprise's orders and listings: that of ?enterprise=, else of the cookie, else the first. */
export async function requireSeller(world: World, request: Request): Promise<Seller> {
	const account = await requireBuyer(world, request)
	const membership = membershipFor(account, 'handle-orders', request)
	await noteOfficeUse(world, { enterpriseId: membership.enterpriseId, wrote: request.method !== 'GET' })
	return { account: account as Account, enterpriseId: membership.enterpriseId, role: membership.role } as Seller
}

/** One who decides what an enterprise sells and who works there. */
export async function requireManager(world: World, request: Request): Promise<Manager> {
	const account = await requireBuyer(world, request)
	const membership = membershipFor(account, 'write-listings', request)
	await noteOfficeUse(world, { enterpriseId: membership.enterpriseId, wrote: request.method !== 'GET' })
	return { account: account as Account, enterpriseId: membership.enterpriseId, role: membership.role } as Manager
}

/** One who says who works for an enterprise and what each may do there. */
export async function requireMemberKeeper(world: World, request: Request): Promise<MemberKeeper> {
	const account = await requireBuyer(world, request)
	const membership = membershipFor(account, 'keep-members', request)
	return { account: account as Account, enterpriseId: membership.enterpriseId, role: membership.role } as MemberKeeper
}

/** One who lets guests of an enterprise in. */
export async function requireGateKeeper(world: World, request: Request): Promise<GateKeeper> {
	const account = await requireBuyer(world, request)
	const { enterpriseId } = membershipFor(account, 'let-guests-in', request)
	return { account: account as Account, enterpriseId } as GateKeeper
}

/** One who comes into an enterprise's office at all: what each page of it is for, the page asks itself. */
export async function requireOfficeMember(world: World, request: Request): Promise<Seller | GateKeeper> {
	const account = await requireBuyer(world, request)
	const seller = findMembership(account, 'handle-orders', request)
	return seller ? requireSeller(world, request) : requireGateKeeper(world, request)
}

/** The gate device whose secret this is, or null: it was never enrolled, or is revoked. */
export async function readGateDevice(world: World, secret: string | null): Promise<GateDevice | null> {
	const device = secret === null ? null : await deviceBySecret(world.db, world.tokens.hash(secret))
	return device as GateDevice | null
}

/** An administrator or analyst; of several regions the widest. */
export async function requireAdministrator(world: World, request: Request): Promise<Administrator> {
	const account = await requireBuyer(world, request)
	const [widest] = [...account.administers].sort((a, b) => significant(a.regionCode) - significant(b.regionCode))
	if (!widest) throw refused()
	const mayWrite = widest.role === 'administrator'
	return { account: account as Account, regionCode: widest.regionCode, mayWrite } as Administrator
}

/** A keeper of delivery points or a courier. */
export async function requireCourier(world: World, request: Request): Promise<Courier> {
	const account = await requireBuyer(world, request)
	if (account.keepsNodeIds.length === 0) throw refused()
	return { account: account as Account, nodeIds: account.keepsNodeIds } as Courier
}

/** The answer to one who is not logged in: the login, which leads back to a page that was only read. */
function toLogin(request: Request): Response {
	const { pathname, search } = new URL(request.url)
	const path = pathname.replace(/\.data$/, '')
	const returnTo = request.method === 'GET' ? `?returnTo=${encodeURIComponent(path + search)}` : ''
	return new Response(null, { status: 302, headers: { Location: `/login${returnTo}` } })
}

const refused = () => new Response(null, { status: 403 })

/** An enterprise named in the address is meant: without the right to it there is no other in its place. A cookie is a habit. */
function membershipFor(account: Account, right: MemberRight, request: Request): Membership {
	const membership = findMembership(account, right, request)
	if (!membership) throw refused()
	return membership
}

function findMembership(account: Account, right: MemberRight, request: Request): Membership | null {
	const named = numberIn(new URL(request.url).searchParams.get('enterprise'))
	const usual = numberIn(/(?:^|;\s*)enterprise=(\d+)/.exec(request.headers.get('cookie') ?? '')?.[1])
	const choose = (enterpriseId: number | null) => chooseMembership(account.memberships, right, enterpriseId)
	return named === null ? ((usual === null ? null : choose(usual)) ?? choose(null)) : choose(named)
}

function numberIn(text: string | null | undefined): number | null {
	return text && /^\d{1,15}$/.test(text) ? Number(text) : null
}

/** Digits of a region's code that are not zeros at its end: fewer is wider. */
const significant = (regionCode: string) => regionCode.replace(/0+$/, '').length
