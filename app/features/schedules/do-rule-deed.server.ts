import type { Manager } from '#app/domain/accounts/roles.ts'
import type { SessionRule } from '#app/domain/sessions/session-rule.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import type { PlanView } from '#app/features/schedules/components/plan-view.ts'
import { readRuleForm } from '#app/features/schedules/rule-form.ts'
import { previewRule, saveRule } from '#app/features/schedules/save-rule.server.ts'
import { GUESTS_FATES, type GuestsFate } from '#app/features/schedules/write-plan.server.ts'
import type { World } from '#app/platform/world.ts'
import { findRule, scheduledListing } from '#db/queries/session-rules.ts'

export type RuleDeedOutcome =
	| { outcome: 'saved' | 'ended'; listingId: number }
	/** Each fault is a key of schedulesText.faults. */
	| { outcome: 'faults'; faults: Record<string, string> }
	| { outcome: 'plan'; plan: PlanView; isEnd: boolean; problem: 'changed-meanwhile' | 'guests-unsaid' | null }
	| { outcome: 'not-found' | 'withdrawn' }

type Texts = Readonly<Record<string, string>>
type Target = { listingId: number; ruleId: number | null }

const fateIn = (text: string | undefined): GuestsFate | null => GUESTS_FATES.find((fate) => fate === text) ?? null

async function save(
	world: World,
	seller: Manager,
	wanted: Target & { rule: SessionRule | null },
	texts: Texts,
): Promise<RuleDeedOutcome> {
	const isEnd = wanted.rule === null
	const result = await saveRule(world, seller, wanted, { mark: texts.mark ?? '', guests: fateIn(texts.guests) })
	switch (result.outcome) {
		case 'saved':
			return { outcome: isEnd ? 'ended' : 'saved', listingId: result.listingId }
		case 'changed-meanwhile':
		case 'guests-unsaid':
			return { outcome: 'plan', plan: result.plan, isEnd, problem: result.outcome }
		case 'not-found':
		case 'withdrawn':
			return result
	}
}

async function preview(
	world: World,
	seller: Manager,
	wanted: Target & { rule: SessionRule | null },
): Promise<RuleDeedOutcome> {
	const result = await previewRule(world, seller, wanted)
	if (result.outcome !== 'preview') return result
	return { outcome: 'plan', plan: result.plan, isEnd: wanted.rule === null, problem: null }
}

/** Shows what a rule's form would do, or does what was shown. */
export async function doRuleDeed(
	world: World,
	seller: Manager,
	target: Target,
	texts: Texts,
): Promise<RuleDeedOutcome> {
	const { listingId, ruleId } = target
	const { intent } = texts
	if (ruleId !== null && (intent === 'end-preview' || intent === 'end')) {
		const wanted = { ...target, rule: null }
		return intent === 'end' ? save(world, seller, wanted, texts) : preview(world, seller, wanted)
	}
	const listing = await scheduledListing(world.db, { enterpriseId: seller.enterpriseId, listingId })
	if (!listing) return { outcome: 'not-found' }
	const reading = readRuleForm(texts, ruleId === null ? localDateAt(world.now(), listing.timeZone) : null)
	if (!reading.ok) return { outcome: 'faults', faults: reading.faults }
	const wanted = { ...target, rule: reading.rule }
	return intent === 'save' ? save(world, seller, wanted, texts) : preview(world, seller, wanted)
}

/** Which listing a rule is of; null when it is not the seller's. */
export async function targetOfRule(world: World, { enterpriseId }: Manager, ruleId: number): Promise<Target | null> {
	const rule = await findRule(world.db, { enterpriseId, ruleId })
	return rule ? { listingId: rule.listingId, ruleId } : null
}
