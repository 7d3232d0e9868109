import type { Seller } from '#app/domain/accounts/roles.ts'
import { ordersOnce } from '#app/domain/capacity/way.ts'
import { MINUTE_MS } from '#app/domain/time/instant.ts'
import { readAddress } from '#app/features/stays/give-out-calendar.server.ts'
import type { World } from '#app/platform/world.ts'
import { feedsOfRoom } from '#db/queries/calendar-feeds.ts'
import { ordersInTheWay } from '#db/queries/capacity-ways.ts'
import { openCasesOfRoom } from '#db/queries/overbooking.ts'
import { roomsOfSeller } from '#db/queries/room-calendars.ts'

/** The calendars one of a seller's room types reads and gives out, and nights sold twice; the first room when none is named. */
export async function readFeeds(world: World, seller: Seller, wanted: number | null) {
	const { enterpriseId } = seller
	const rooms = await roomsOfSeller(world.db, enterpriseId)
	const sessions = await readAddress(world, { enterpriseId, roomTypeId: null })
	const room = rooms.find(({ roomTypeId }) => roomTypeId === wanted) ?? rooms[0] ?? null
	if (!room) return { rooms, room, sessions, nights: null, feeds: [], cases: [] }
	const { roomTypeId } = room
	const now = world.now().getTime()
	const [nights, feeds, open] = await Promise.all([
		readAddress(world, { enterpriseId, roomTypeId }),
		feedsOfRoom(world.db, roomTypeId),
		openCasesOfRoom(world.db, roomTypeId),
	])
	const cases = await Promise.all(
		open.map(async ({ capacityIds, ...it }) => ({
			...it,
			orders: ordersOnce(await ordersInTheWay(world.db, enterpriseId, capacityIds)).map((way) => ({
				...{ id: way.sellerOrderId, number: way.orderNumber },
			})),
		})),
	)
	const shown = feeds.map(({ id, name, url, fetchedAt, failure, events, silentSince, addedAt }) => ({
		...{ id, name, url, failure, events, addedAt, isSilent: silentSince !== null },
		/** Since it last answered, in whole minutes; null for one that never did. */
		ageMinutes: fetchedAt && Math.floor((now - fetchedAt.getTime()) / MINUTE_MS),
	}))
	return { rooms, room, sessions, nights, feeds: shown, cases }
}
