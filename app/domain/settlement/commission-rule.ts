import type { ListingKind } from '#app/domain/catalog/listing-kind.ts'

/** What the platform takes when no rule says otherwise, in basis points. */
export const DEFAULT_COMMISSION_BP = 500

/** A rate in basis points for what it names; null names everything. In force from `validFrom` up to, not at, `validTo`. */
export type CommissionRule = {
	id: number
	enterpriseId: number | null
	kind: ListingKind | null
	categoryCode: string | null
	rateBp: number
	validFrom: Date
	validTo: Date | null
}

/** What is sold by whom: what a rule may name. */
export type CommissionScope = { enterpriseId: number; kind: ListingKind; categoryCode: string }

/** The rate agreed for a line; a null rule is the default. */
export type AgreedCommission = { ruleId: number | null; rateBp: number }

const named = (wanted: unknown, actual: unknown): boolean => wanted === null || wanted === actual

function applies(rule: CommissionRule, scope: CommissionScope, at: Date): boolean {
	const inForce = rule.validFrom <= at && (rule.validTo === null || at < rule.validTo)
	return (
		inForce &&
		named(rule.enterpriseId, scope.enterpriseId) &&
		named(rule.kind, scope.kind) &&
		named(rule.categoryCode, scope.categoryCode)
	)
}

/** A seller weighs more than a category, a category more than a kind. */
const weight = ({ enterpriseId, kind, categoryCode }: CommissionRule): number =>
	(enterpriseId === null ? 0 : 4) + (categoryCode === null ? 0 : 2) + (kind === null ? 0 : 1)

/** The most specific rule in force at an instant: seller before category before kind; among equals the later one. */
export function chooseCommission(rules: readonly CommissionRule[], scope: CommissionScope, at: Date): AgreedCommission {
	const [best] = rules
		.filter((rule) => applies(rule, scope, at))
		.sort((a, b) => weight(b) - weight(a) || b.validFrom.getTime() - a.validFrom.getTime() || b.id - a.id)
	return best ? { ruleId: best.id, rateBp: best.rateBp } : { ruleId: null, rateBp: DEFAULT_COMMISSION_BP }
}
