import type { Catalogue } from '#app/ui/text/language.tsx'

/** Where a place in a group is bought: said by the server, so that a phone is not sent what it need not say. */
export const groupNoticeText: Catalogue<{ title: string; body: string }> = {
	zh: {
		title: '拼团订单',
		body: '付款后名额算数，人满发货；到时不满，付的钱连运费原路退回。成团前可随时取消。',
	},
	en: {
		title: 'A place in a group',
		body: 'Your place counts once you have paid; the goods are sent when the group is complete. If it is not in time, all you paid goes back, shipping too. Until then you can cancel.',
	},
}
