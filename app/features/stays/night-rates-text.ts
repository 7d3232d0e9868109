import type { Catalogue } from '#app/ui/text/language.tsx'
import { counted } from '#app/ui/text/counted.ts'

interface NightRatesText {
	title: string
	lead: string
	dragHint: string
	plan: string
	weekdays: string
	weekdaysHint: string
	holidays: string
	price: string
	amount: string
	amountHint: string
	kinds: Record<'' | 'set' | 'add' | 'percent' | 'usual', string>
	preview: string
	previewTitle: (nights: string) => string
	nothing: string
	stale: string
	apply: string
	night: string
	now: string
	after: string
	rules: string
	more: (count: string) => string
	usual: string
	booked: string
	ownPrice: string
	rule: Record<'stopSell' | 'minStayArrival' | 'maxStay' | 'closedToArrival' | 'closedToDeparture', string>
	noPrice: (dates: string) => string
}

/** The words with which nights get prices and rules. */
export const nightRatesText: Catalogue<NightRatesText> = {
	zh: {
		title: '改价格和规则',
		lead: '选日期和星期，写要改的，先看结果再生效。不改的留空；已经订下的客人价格和条件不变。',
		dragHint: '在上面的日历里拖过几天，或先点第一天、再点最后一天，日期就填好了。',
		plan: '价格方案',
		weekdays: '只改这些晚上',
		holidays: '节假日（第二天放假的晚上）',
		weekdaysHint: '一个都不选就是每一天。',
		price: '价格',
		amount: '多少',
		amountHint: '元，或百分之几；要减就写负数，例如 -10。',
		kinds: { '': '不改', set: '改成（元）', add: '加减（元）', percent: '加减（%）', usual: '恢复平常价' },
		preview: '看看会怎么改',
		previewTitle: (nights) => `还没有改：会改 ${nights} 晚`,
		nothing: '这些晚上本来就是这样，什么都不变。',
		stale: '刚才有人改过日历：下面是现在的情况，请再看一次。什么都还没有改。',
		apply: '就这样，改',
		night: '晚上',
		now: '现在',
		after: '改成',
		rules: '规则',
		more: (count) => `……共 ${count} 晚`,
		usual: '平常价',
		booked: '已有客人，他们的不变',
		ownPrice: '单独定的价',
		rule: {
			stopSell: '停售',
			minStayArrival: '至少几晚',
			maxStay: '最多几晚',
			closedToArrival: '入住',
			closedToDeparture: '离店',
		},
		noPrice: (dates) => `没有改：${dates} 的价格会变成 0 或更少，或者太大。`,
	},
	en: {
		title: 'Change prices and rules',
		lead: 'Choose dates and weekdays, say what changes, see it, then let it take effect. What is left alone stays; guests who booked keep their price and terms.',
		dragHint: 'Drag over days in the calendar above, or tap the first and then the last: the dates fill themselves in.',
		plan: 'Rate plan',
		weekdays: 'Only on',
		holidays: 'Nights before a public holiday',
		weekdaysHint: 'None ticked: every day.',
		price: 'Price',
		amount: 'How much',
		amountHint: 'Yuan, or per cent; less with a minus, as in -10.',
		kinds: {
			'': 'as it is',
			set: 'set to (yuan)',
			add: 'plus or minus (yuan)',
			percent: 'plus or minus (%)',
			usual: 'the usual price again',
		},
		preview: 'See what changes',
		previewTitle: (nights) => `Not changed yet: ${nights} ${nights === '1' ? 'night' : 'nights'} would`,
		nothing: 'These nights are so already: nothing changes.',
		stale: 'Somebody changed the calendar just now: this is how it stands, please look again. Nothing was changed.',
		apply: 'Yes, change them',
		night: 'Night',
		now: 'Now',
		after: 'Then',
		rules: 'Rules',
		more: (count) => `… ${counted(count, 'night')} in all`,
		usual: 'usual price',
		booked: 'guests who booked keep theirs',
		ownPrice: 'a price of its own',
		rule: {
			stopSell: 'on sale',
			minStayArrival: 'least nights',
			maxStay: 'most nights',
			closedToArrival: 'arrivals',
			closedToDeparture: 'departures',
		},
		noPrice: (dates) => `Not changed: the price of ${dates} would be zero or less, or too high.`,
	},
}
