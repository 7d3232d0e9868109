import type { Catalogue } from '#app/ui/text/language.tsx'

/** What a buyer can do about an order that is on. */
export const orderActionsText: Catalogue<{
	cancel: string
	cancelHint: string
	change: string
	changeHint: string
}> = {
	zh: {
		cancel: '取消或退订',
		cancelHint: '先看每样退多少，再决定。',
		change: '改期、换场次',
		changeHint: '先看新的价钱，再决定；原来的一直为您留着。',
	},
	en: {
		cancel: 'Cancel or change your mind',
		cancelHint: 'See first what comes back of each, then decide.',
		change: 'Change dates or session',
		changeHint: 'See the new price first, then decide; what you have stays yours until then.',
	},
}
