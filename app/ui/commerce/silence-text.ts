import type { Catalogue } from '#app/ui/text/language.tsx'

interface SilenceText {
	title: (count: string) => string
	/** For who carries the region's goods. */
	forOperators: string
	forSeller: string
	lastNews: (when: string) => string
	order: string
	village: string
	more: (count: string) => string
}

export const silenceText: Catalogue<SilenceText> = {
	zh: {
		title: (count) => `三天没有消息的包裹：${count} 个`,
		forOperators: '请问清包裹在哪里：找最后经手的站点或承运人。有了新的扫描，它就不再列在这里。',
		forSeller: '请问承运人包裹在哪里，告诉买家；已经送到的，在“包裹”里记为送达。有了消息，它就不再列在这里。',
		lastNews: (when) => `最后的消息：${when}`,
		order: '订单',
		village: '乡村物流',
		more: (count) => `另有 ${count} 个，先处理最久的。`,
	},
	en: {
		title: (count) => `Parcels without news for three days: ${count}`,
		forOperators:
			'Find out where they are: ask the node or the carrier that had them last. With the next scan they leave this list.',
		forSeller:
			'Ask the carrier where they are and tell the buyer; one that has arrived is marked so under Parcels. With news they leave this list.',
		lastNews: (when) => `Last news: ${when}`,
		order: 'Order',
		village: 'Village network',
		more: (count) => `${count} more; the longest silent come first.`,
	},
}
