import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { CODE_BYTES, linkCode } from '#app/domain/attribution/link-code.ts'
import { insertGift, writeReceiver } from '#db/queries/gifts.ts'
import { inWorld } from '#seeds/in-world.ts'

const SHIP_TO = { regionCode: '330324108000', line: '2 Receiving Lane', name: 'A receiver', phone: '000 0000 0000' }
const COUNTY = '330324000000'

/** Makes a paid order of goods a gift that the demo's buyer accepted and has now, in the world of a data folder; its code. */
export const receiveGift = (dataDir: string, number: string, at: Date): Promise<string> =>
	inWorld(dataDir, async (db) => {
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
