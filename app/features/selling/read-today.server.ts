import type { Seller } from '#app/domain/accounts/roles.ts'
import { runsLow } from '#app/domain/goods/runs-low.ts'
import { DAY_MS } from '#app/domain/time/instant.ts'
import { addDays } from '#app/domain/time/local-date.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt, localInstant } from '#app/domain/time/zoned.ts'
import { silentSince } from '#app/domain/tracking/silence.ts'
import type { World } from '#app/platform/world.ts'
import { requestsOfSeller } from '#db/queries/booking-requests.ts'
import { parcelsToCallBack } from '#db/queries/call-backs.ts'
import { clashedSessions } from '#db/queries/clashed-sessions.ts'
import { sessionsBetween, type SheetSession } from '#db/queries/day-sheet.ts'
import { sellerOrdersOf } from '#db/queries/seller-orders.ts'
import { hasNoListing, sellerTallies } from '#db/queries/seller-today.ts'
import { emptiestStock, sellerWaits } from '#db/queries/seller-waits.ts'
import { type SilentParcel, silentParcelsOf } from '#db/queries/silent-parcels.ts'

const SALES_DAYS = 7
const OPEN_SHOWN = 5
const LOW_SHOWN = 5
const SILENT_SHOWN = 10
/** So far ahead a session that clashes stands on the day's page. */
const CLASH_DAYS = 14

/** A session as the day's page shows it: no guest by name, but how many come and how many of them are in. */
function countGuests({ guests, ...session }: SheetSession) {
	const people = (those: typeof guests) => those.reduce((sum, { qty }) => sum + qty, 0)
	const present = people(guests.filter(({ state }) => state === 'REDEEMED'))
	return { ...session, day: localDateAt(session.startsAt, MARKET_ZONE), people: people(guests), present }
}

/** A parcel as its seller sees it: where its order stands. */
const asShown = ({ number, orderNumber, sellerOrderId, carrier, carrierNumber, lastAt }: SilentParcel) => ({
	...{ number, orderNumber, seller: null, carrier, carrierNumber, lastAt },
	orderHref: `/seller/orders/${sellerOrderId}`,
})

/** What a seller has to do today: whom to answer, what to send, of which parcels nobody hears, which sessions run, what runs low, and how the week went. */
export async function readSellerToday(world: World, { enterpriseId }: Seller) {
	const now = world.now()
	const today = localDateAt(now, MARKET_ZONE)
	const from = localInstant(today, '00:00', MARKET_ZONE)
	const to = localInstant(addDays(today, 2), '00:00', MARKET_ZONE)
	const salesSince = new Date(from.getTime() - (SALES_DAYS - 1) * DAY_MS)
	const soon = { from: now, to: new Date(now.getTime() + CLASH_DAYS * DAY_MS) }
	const [requests, tallies, waits, sessions, clashes, stock, open, silent, callBacks, isEmpty] = await Promise.all([
		requestsOfSeller(world.db, enterpriseId),
		sellerTallies(world.db, enterpriseId, { now, salesSince }),
		sellerWaits(world.db, enterpriseId),
		sessionsBetween(world.db, enterpriseId, { from, to }),
		clashedSessions(world.db, enterpriseId, soon),
		emptiestStock(world.db, enterpriseId, salesSince),
		sellerOrdersOf(world.db, enterpriseId, { onlyOpen: true, limit: OPEN_SHOWN, offset: 0 }),
		silentParcelsOf(world.db, enterpriseId, { silentSince: silentSince(now), limit: SILENT_SHOWN }),
		parcelsToCallBack(world.db, enterpriseId),
		hasNoListing(world.db, enterpriseId),
	])
	const low = stock.filter(runsLow)
	return {
		...{ today, requests, tallies, waits, sessions: sessions.map(countGuests), salesDays: SALES_DAYS },
		...{ clashes, callBacks, silent: silent.map(asShown), silentTotal: silent[0]?.total ?? 0 },
		isEmpty,
		...{ low: low.slice(0, LOW_SHOWN), lowTotal: low.length, openOrders: open.orders, openTotal: open.total },
	}
}
