import { isLinkCode } from '#app/domain/attribution/link-code.ts'
import { inLanguage, type Language } from '#app/domain/language/bilingual.ts'
import type { World } from '#app/platform/world.ts'
import { findGroupPage } from '#db/queries/group-pages.ts'

/** The page of a group: who has paid, by number and time and by no name, and whether a place can be had. */
export async function readGroup(world: World, language: Language, code: string | undefined) {
	const group = isLinkCode(code) ? await findGroupPage(world.db, code) : undefined
	if (!group) return null
	const { title, variant, seller, paidAtMs, ...facts } = group
	const now = world.now()
	const isOver = facts.endsAt !== null && now > facts.endsAt
	const missing = Math.max(0, facts.size - paidAtMs.length)
	return {
		...facts,
		title: inLanguage(title, language),
		variant: inLanguage(variant, language),
		seller: inLanguage(seller, language),
		members: paidAtMs.map((paidAt) => new Date(paidAt)),
		missing,
		// A place that is being paid for may come back, so that who waits sees why there is none.
		canJoin: facts.state === 'OPEN' && !isOver && missing > facts.held,
		url: `${world.origin}/groups/${facts.code}`,
		now,
	}
}
