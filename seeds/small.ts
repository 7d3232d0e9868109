import type { Market } from '#seeds/builders/market.ts'
import type { Seeding } from '#seeds/builders/seeding.ts'

export async function buildSmall(_seeding: Seeding): Promise<Market> {
	return { enterprises: [], listings: [], bySlug: new Map(), capacity: new Map() }
}
