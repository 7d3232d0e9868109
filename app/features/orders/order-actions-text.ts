import type { Catalogue } from '#app/ui/text/language.tsx'

/** What a buyer can do about an order that is on. */
export const orderActionsText: Catalogue<{ cancel: string; cancelHint: string }> = {
	zh: { cancel: '取消或退订', cancelHint: '先看每样退多少，再决定。' },
	en: { cancel: 'Cancel or change your mind', cancelHint: 'See first what comes back of each, then decide.' },
}
