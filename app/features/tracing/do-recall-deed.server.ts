import { closeRecall } from '#app/features/tracing/close-recall.server.ts'
import { recallEndForm, recallForm } from '#app/features/tracing/recall-form.ts'
import { startRecall } from '#app/features/tracing/start-recall.server.ts'
import type { World } from '#app/platform/world.ts'
import type { RecallParty } from '#db/queries/recalls.ts'

/** `problem` is a key of recallText.faults; grams where something is not accounted for. */
export type RecallDeedOutcome =
	| { outcome: 'done' | 'not-found' }
	| { outcome: 'refused'; problem: string; inHandG?: number; namedG?: number; untoldLines?: number }

async function start(world: World, party: RecallParty, lotId: number, values: object): Promise<RecallDeedOutcome> {
	const parsed = recallForm.safeParse(values)
	if (!parsed.success) return { outcome: 'refused', problem: 'form' }
	const { outcome } = await startRecall(world, party, { lotId, ...parsed.data })
	if (outcome === 'started') return { outcome: 'done' }
	return outcome === 'not-found' ? { outcome } : { outcome: 'refused', problem: outcome }
}

async function close(world: World, party: RecallParty, values: object): Promise<RecallDeedOutcome> {
	const parsed = recallEndForm.safeParse(values)
	if (!parsed.success) return { outcome: 'refused', problem: 'counts' }
	const result = await closeRecall(world, party, parsed.data)
	if (result.outcome === 'closed') return { outcome: 'done' }
	if (result.outcome === 'not-found') return { outcome: 'not-found' }
	const { outcome: problem, ...facts } = result
	return { outcome: 'refused', problem, ...facts }
}

/** Does what a form of the page of a recall asks for. */
export async function doRecallDeed(
	world: World,
	party: RecallParty,
	{ lotId, values }: { lotId: number; values: Record<string, string> },
): Promise<RecallDeedOutcome> {
	return values.deed === 'close' ? close(world, party, values) : start(world, party, lotId, values)
}
