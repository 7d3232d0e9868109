import type { ParcelGroup } from '#app/domain/logistics/parcel-groups.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface ParcelGroupsText {
	groups: Record<ParcelGroup, string>
	leads: Record<ParcelGroup, string>
	empty: Record<ParcelGroup, string>
	search: string
	searchHint: string
	find: string
	all: string
	found: (word: string) => string
	nothingFound: (word: string) => string
}

export const parcelGroupsText: Catalogue<ParcelGroupsText> = {
	zh: {
		groups: { send: '要寄出', trouble: '有问题', pack: '要打包', way: '在路上', done: '已完成' },
		leads: {
			send: '打好包的，交给快递后填上单号。先到期的在前。',
			trouble: '没送到、异常或退回来的，请联系快递或买家；退到家的，清点后把能卖的放回库存。',
			pack: '还没打好包的，先到期的在前。打好包以后到「要寄出」里填单号。',
			way: '正在送的，买家可以自己查。',
			done: '送到、退回或作废的。',
		},
		empty: {
			send: '没有要寄的。',
			trouble: '没有出问题的。',
			pack: '没有要打包的。',
			way: '没有在路上的。',
			done: '还没有送完的。',
		},
		search: '找包裹',
		searchHint: '找包裹：包裹号、快递单号、订单号或买家',
		find: '查找',
		all: '看全部',
		found: (word) => `「${word}」找到的`,
		nothingFound: (word) => `这一类里没有「${word}」。`,
	},
	en: {
		groups: { send: 'To send', trouble: 'Trouble', pack: 'To pack', way: 'On the way', done: 'Done' },
		leads: {
			send: 'Packed: hand each to a carrier and enter its number. The earliest due come first.',
			trouble:
				'Not delivered, delayed or on its way back: please ask the carrier or the buyer. Of what is home again, put back what you can still sell.',
			pack: 'Not packed yet, the earliest due first. Once packed they stand under “To send”.',
			way: 'Being carried; the buyer can follow each.',
			done: 'Delivered, returned or cancelled.',
		},
		empty: {
			send: 'Nothing to send.',
			trouble: 'Nothing went wrong.',
			pack: 'Nothing to pack.',
			way: 'Nothing is on its way.',
			done: 'Nothing has arrived yet.',
		},
		search: 'Find a parcel',
		searchHint: 'Find one by number of parcel, carrier or order, or by buyer',
		find: 'Find',
		all: 'Show all',
		found: (word) => `Found for “${word}”`,
		nothingFound: (word) => `Nothing here for “${word}”.`,
	},
}
