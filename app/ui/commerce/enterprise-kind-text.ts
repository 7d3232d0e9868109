import type { Catalogue } from '#app/ui/text/language.tsx'

/** What an enterprise is, by its kind. */
export const enterpriseKindText: Catalogue<Record<string, string>> = {
	zh: {
		leading_firm: '龙头企业',
		cooperative: '合作社',
		family_farm: '家庭农场',
		farmhouse: '农家乐',
		tour_operator: '旅行社',
		processor: '加工厂',
	},
	en: {
		leading_firm: 'Leading firm',
		cooperative: 'Co-operative',
		family_farm: 'Family farm',
		farmhouse: 'Farmhouse',
		tour_operator: 'Tour operator',
		processor: 'Processor',
	},
}
