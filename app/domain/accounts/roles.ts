declare const guarded: unique symbol

/** Marks a value that only a guard makes: a deed that takes it cannot be called without the permission. */
interface Guarded<Name extends string> {
	readonly [guarded]: { readonly [name in Name]: true }
}

/** What an account may do within an enterprise, most first. */
export const MEMBER_ROLES = ['owner', 'manager', 'clerk', 'gate'] as const
export type MemberRole = (typeof MEMBER_ROLES)[number]

export interface Membership {
	enterpriseId: number
	enterpriseSlug: string
	nameZh: string
	nameEn: string
	role: MemberRole
}

/** Someone logged in, with all that this account may do. */
export interface Account {
	accountId: number
	email: string
	name: string
	phone: string | null
	memberships: Membership[]
	/** Regions administered, each with everything below it. */
	administers: { regionCode: string; role: 'administrator' | 'analyst' }[]
	keepsNodeIds: number[]
}

/** Someone logged in. */
export type Buyer = Account & Guarded<'buyer'>
/** A member of `enterpriseId` who may handle its orders and listings (owner, manager, clerk). */
export type Seller = { account: Account; enterpriseId: number; role: MemberRole } & Guarded<'seller'>
/** A member of `enterpriseId` who decides what it sells and at which price (owner, manager). */
export type Manager = Seller & Guarded<'manager'>
/** A member of `enterpriseId` who says who works there and may do what (owner, manager). */
export type MemberKeeper = Seller & Guarded<'member-keeper'>
/** A member of `enterpriseId` who may let guests in (every role). */
export type GateKeeper = { account: Account; enterpriseId: number } & Guarded<'gate'>
/** A device that lets guests of `enterpriseId` in, by its own secret. `scansSince`: no unsent scan of it is older. */
export type GateDevice = {
	deviceId: number
	enterpriseId: number
	name: string
	scansSince: Date
} & Guarded<'gate-device'>
/** An administrator or analyst of `regionCode` and all below. */
export type Administrator = { account: Account; regionCode: string; mayWrite: boolean } & Guarded<'administrator'>
/** A keeper of delivery points or a courier. */
export type Courier = { account: Account; nodeIds: number[] } & Guarded<'courier'>
