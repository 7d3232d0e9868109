import type { z } from 'zod'
import type { Seller } from '#app/domain/accounts/roles.ts'
import { feedsForm } from '#app/features/stays/feeds-form.ts'
import { giveOut } from '#app/features/stays/give-out-calendar.server.ts'
import { addFeed, closeOverbooking, endFeed } from '#app/features/stays/keep-feeds.server.ts'
import type { World } from '#app/platform/world.ts'

export type FeedsDeedOutcome =
	| { outcome: 'done' | 'not-found' }
	/** Each fault is a key of feedsText.faults, by field. */
	| { outcome: 'faults'; faults: Record<string, string> }

type Wanted = z.output<typeof feedsForm>

/** The faults of a form to be filled in; any other that cannot be read asks for nothing there is. */
function faultsOf(issues: readonly z.core.$ZodIssue[]): FeedsDeedOutcome {
	const faults: Record<string, string> = {}
	for (const { path, message } of issues) faults[String(path[0] ?? 'form')] ??= message
	return 'name' in faults || 'url' in faults ? { outcome: 'faults', faults } : { outcome: 'not-found' }
}

async function add(
	world: World,
	seller: Seller,
	{ room, name, url }: Extract<Wanted, { deed: 'add' }>,
): Promise<FeedsDeedOutcome> {
	const added = await addFeed(world, seller, { roomTypeId: room, name, url })
	if (added.outcome === 'added') return { outcome: 'done' }
	if (added.outcome === 'not-found') return { outcome: 'not-found' }
	return { outcome: 'faults', faults: { url: added.outcome === 'refused' ? added.reason : added.outcome } }
}

const doneOr = ({ outcome }: { outcome: string }): FeedsDeedOutcome => ({
	outcome: outcome === 'not-found' ? 'not-found' : 'done',
})

/** Does what a form of the page of feeds asks for. */
export async function doFeedsDeed(
	world: World,
	seller: Seller,
	form: Record<string, unknown>,
): Promise<FeedsDeedOutcome> {
	const parsed = feedsForm.safeParse({ ...form, room: form['room'] || undefined })
	if (!parsed.success) return faultsOf(parsed.error.issues)
	const wanted = parsed.data
	if (wanted.deed === 'add') return add(world, seller, wanted)
	if (wanted.deed === 'end') return doneOr(await endFeed(world, seller, wanted.feed))
	if (wanted.deed === 'close')
		return doneOr(await closeOverbooking(world, seller, { caseId: wanted.case, to: wanted.to }))
	const isOnlyEnding = wanted.deed === 'take-back'
	return doneOr(await giveOut(world, seller, { roomTypeId: wanted.room ?? null, isOnlyEnding }))
}
