/** The kinds of enterprises that sell here, smallholders' first. */
export const ENTERPRISE_KINDS = [
	'family_farm',
	'cooperative',
	'farmhouse',
	'processor',
	'tour_operator',
	'leading_firm',
] as const
export type EnterpriseKind = (typeof ENTERPRISE_KINDS)[number]
