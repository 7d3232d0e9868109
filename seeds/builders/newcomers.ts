import { REMEMBERED_DAYS } from '#app/domain/attribution/attribute.ts'
import { isShareChannel, SOURCE_OF_CHANNEL } from '#app/domain/attribution/share-channel.ts'
import { addDays } from '#app/domain/time/local-date.ts'
import { addHours, addMinutes } from '#app/domain/time/instant.ts'
import type { Market } from '#seeds/builders/market.ts'
import { demoUuid } from '#seeds/builders/people.ts'
import { chinaDate, chinaInstant, daysFrom, type Seeding } from '#seeds/builders/seeding.ts'
import type { NumberedRow } from '#seeds/builders/tables.ts'
import type { Random } from '#seeds/random.ts'

/** Within the time that a visitor is remembered. */
const DAYS = 360
const MOST_A_DAY = 5
const OF_VISITORS = 8
const OTHER_WAYS = ['search', 'search', 'short_video', 'social_post'] as const

type Link = NumberedRow<'share_links'>

/** Where somebody came to and by what; the link is null for one who came another way. */
function wayDrawn(made: readonly Link[], market: Market, random: Random) {
	const link = made.length > 0 && random.chance(0.35) ? random.pick(made) : null
	if (!link) return { listing: random.pick(market.listings), share_link_id: null, source: random.pick(OTHER_WAYS) }
	const listing = market.listings.find(({ id }) => id === link.listing_id) ?? random.pick(market.listings)
	const { channel } = link
	return {
		listing,
		share_link_id: link.id,
		source: isShareChannel(channel) ? SOURCE_OF_CHANNEL[channel] : 'chat_share',
	}
}

/** Visitors who agreed to be remembered, came once, some by a link that was shared, and have bought nothing. */
export function buildNewcomers(seeding: Seeding, market: Market): void {
	const { tables, today } = seeding
	const random = seeding.random('newcomers')
	const links = (tables.rows.get('share_links') ?? []) as Link[]
	let number = 0
	for (const day of daysFrom(addDays(today, -DAYS), DAYS)) {
		const made = links.filter(({ created_at }) => chinaDate(created_at as Date) < day)
		for (let left = random.int(1, MOST_A_DAY); left > 0; left--) {
			const { listing, ...way } = wayDrawn(made, market, random)
			const at = addMinutes(chinaInstant(day, '07:00'), random.int(0, 15 * 60))
			const visitorId = demoUuid(OF_VISITORS, ++number)
			tables.add('visitors', { id: visitorId, agreed_at: at, until: addHours(at, REMEMBERED_DAYS * 24) })
			tables.addNumbered('touches', {
				...{ visitor_id: visitorId, kind: 'CLICK', enterprise_id: listing.enterprise.id, listing_id: listing.id },
				...{ ...way, placement_id: null, campaign_id: null, at },
			})
		}
	}
}
