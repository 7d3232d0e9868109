import { z } from 'zod'
import type { World } from '#app/platform/world.ts'
import { resolveDifference } from '#db/queries/provider-differences.ts'

const form = z.object({
	object: z.string().trim().min(1).max(200),
	note: z.string().trim().min(4).max(500),
})

export type ResolveOutcome = { outcome: 'resolved' | 'resolved-before' | 'no-note' }

/** Ends a difference that a person has looked into, with what was found and done; without words it stays open. */
export async function endDifference(
	world: World,
	entered: Record<string, unknown>,
	actor: string,
): Promise<ResolveOutcome> {
	const parsed = form.safeParse(entered)
	if (!parsed.success) return { outcome: 'no-note' }
	const { object, note } = parsed.data
	const isNew = await resolveDifference(world.db, object, { actor, note, at: world.now() })
	return { outcome: isNew ? 'resolved' : 'resolved-before' }
}
