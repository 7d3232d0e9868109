import { addDays } from '#app/domain/time/local-date.ts'
import type { Market } from '#seeds/builders/market.ts'
import type { People } from '#seeds/builders/people.ts'
import { chinaInstant, type Seeding } from '#seeds/builders/seeding.ts'

/** Whose desk the demo logins open. */
export interface StaffPosts {
	/** The enterprises the seller owns, the first with products and experiences, the next with rooms. */
	owned: readonly string[]
	county: string
	city: string
}

/** Gives each demo login its work. */
export function buildStaff({ tables, today }: Seeding, market: Market, people: People, posts: StaffPosts): void {
	const joined = chinaInstant(addDays(today, -540), '09:00')
	for (const slug of posts.owned) {
		const enterprise = market.enterprises.find(({ text }) => text.slug === slug)
		if (!enterprise) throw new Error(`no enterprise called ${slug} for the demo seller`)
		for (const [login, role] of [
			['seller', 'owner'],
			['gate', 'gate'],
		] as const)
			tables.add('enterprise_members', {
				enterprise_id: enterprise.id,
				account_id: people.logins.get(login),
				role,
				joined_at: joined,
			})
	}
	for (const [login, code] of [
		['county', posts.county],
		['city', posts.city],
	] as const)
		tables.add('administrators', {
			account_id: people.logins.get(login),
			region_code: code,
			role: 'administrator',
			granted_at: joined,
		})
}
