import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { CODE_BYTES, linkCode } from '#app/domain/attribution/link-code.ts'
import type { Db } from '#db/client.ts'
import { insertGift, writeReceiver } from '#db/queries/gifts.ts'
import { inWorld } from '#seeds/in-world.ts'

const SHIP_TO = { regionCode: '330324108000', line: '2 Receiving Lane', name: 'A receiver', phone: '000 0000 0000' }
const COUNTY = '330324000000'

const LOOKS = 200
const LOOK_MS = 100

/** The provider tells of a payment in its own time; an order that becomes paid later would begin anew. */
async function untilPaid(db: Db, number: string): Promise<void> {
	for (let looks = 0; looks < LOOKS; looks++) {
		const { rows } = await sql`select from orders where number = ${number} and paid_at is not null`.execute(db)
		if (rows.length > 0) return
		await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
	}
	throw new Error(`order ${number} is not paid`)
}

/** Makes a paid order of goods a gift that the demo's buyer accepted and has now, in the world of a data folder; its code. */
export const receiveGift = (dataDir: string, number: string, at: Date): Promise<string> =>
	inWorld(dataDir, async (db) => {
		await untilPaid(db, number)
		const code = linkCode(randomBytes(CODE_BYTES))
		const { rows } = await sql<{ orderId: number; accountId: number }>`
			update orders o set ship_to = null from accounts a where o.number = ${number} and a.email = 'buyer@demo.shanhai'
			returning o.id as "orderId", a.id as "accountId"`.execute(db)
		const [given] = rows
		if (!given) throw new Error(`there is no order ${number} to give`)
		const { orderId, accountId } = given
		await insertGift(db, { orderId, code, words: '', regionCode: COUNTY })
		const by = { accountId, shipTo: SHIP_TO, nodeId: null, email: '', language: 'en' } as const
		await writeReceiver(db, { orderId, by, at })
		await sql`update order_lines l set state = 'DELIVERED', served_at = ${at} from seller_orders s
			where s.id = l.seller_order_id and s.order_id = ${orderId} and l.kind = 'GOODS'`.execute(db)
		return code
	})
