import { addDays } from '#app/domain/time/local-date.ts'
import type { Db } from '#db/client.ts'
import { ACTOR, at, type Telling, type ToldLot } from '#seeds/builders/lot-plan.ts'

/** A recall of long ago: a label that named the wrong village. */
export async function writeRecall(db: Db, { listing }: Telling, lot: ToldLot, lotId: number): Promise<void> {
	const began = addDays(lot.harvestedOn, 9)
	const counts = {
		told_orders: new Set(lot.lines.map(({ orderId }) => orderId)).size,
		returned_g: 0,
		destroyed_g: 3000,
		kept_g: 0,
	}
	const { id } = await db
		.insertInto('recalls')
		.values({
			...{ lot_id: lotId, enterprise_id: listing.enterpriseId, state: 'CLOSED', hazard: 'LABEL' },
			reason_zh: '标签上的产地写成了邻村。果子本身没有问题，可以放心吃；介意的可以退款。',
			reason_en:
				'The label named the neighbouring village. The fruit itself is fine to eat; who minds gets the money back.',
			...{
				started_by: ACTOR,
				started_at: at(began, '10:00'),
				closed_by: ACTOR,
				closed_at: at(addDays(began, 12), '16:00'),
			},
			...counts,
		})
		.returning('id')
		.executeTakeFirstOrThrow()
	await db.insertInto('recall_lots').values({ recall_id: id, lot_id: lotId, left_g: counts.destroyed_g }).execute()
	const told = { recall_id: id, via: 'LINE', told_at: at(began, '10:01') }
	const lines = lot.lines.map((line) => ({ ...told, order_line_id: line.id, order_id: line.orderId }))
	if (lines.length > 0) await db.insertInto('recall_lines').values(lines).execute()
	const begun = { actor: ACTOR, at: at(began, '10:00') }
	const over = { actor: ACTOR, at: at(addDays(began, 12), '16:00') }
	const [ofRecall, ofLot] = [
		{ entity: 'recall', entity_id: String(id) },
		{ entity: 'lot', entity_id: String(lotId) },
	]
	const states = [
		{ ...ofRecall, from_state: null, to_state: 'OPEN', ...begun },
		{ ...ofLot, from_state: 'OPEN', to_state: 'RECALLED', ...begun },
		{ ...ofRecall, from_state: 'OPEN', to_state: 'CLOSED', ...over },
		{ ...ofLot, from_state: 'RECALLED', to_state: 'CLOSED', ...over },
	]
	await db.insertInto('state_changes').values(states).execute()
}
