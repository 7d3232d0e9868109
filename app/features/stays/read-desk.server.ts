import type { Seller } from '#app/domain/accounts/roles.ts'
import { addDays } from '#app/domain/time/local-date.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { World } from '#app/platform/world.ts'
import { roomDeliveries } from '#db/queries/guest-rooms.ts'
import { staysToHouse } from '#db/queries/door-numbers.ts'

/** Whom a house's desk sees today: who arrives, who is late, who leaves, how many have no door yet, and what is to be brought to rooms. */
export async function readDesk(world: World, { enterpriseId }: Seller) {
	const today = localDateAt(world.now(), MARKET_ZONE)
	const stays = await staysToHouse(world.db, enterpriseId, { today, until: addDays(today, 1) })
	const guests = stays.filter(({ state, checkOut }) => state === 'CONFIRMED' || checkOut <= today)
	return { today, guests, deliveries: await roomDeliveries(world.db, enterpriseId, today) }
}
