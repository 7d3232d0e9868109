import type { Catalogue } from '#app/ui/text/language.tsx'

interface CalendarText {
	title: string
	lead: string
	none: string
	noneLead: string
	rooms: string
	earlier: string
	later: string
	weekdays: readonly string[]
	legend: string
	left: (left: number, total: number) => string
	held: (count: number) => string
	sold: (count: number) => string
	blocked: (count: number) => string
	stopped: string
	noArrival: string
	noDeparture: string
	minStay: (nights: number) => string
	notOnSale: string
	blockTitle: string
	from: string
	to: string
	units: string
	reason: string
	reasonHint: string
	block: string
	blocks: string
	unblock: string
	rulesTitle: string
	rulesHint: string
	stopSell: string
	closedToArrival: string
	closedToDeparture: string
	minStayArrival: string
	maxStay: string
	maxStayHint: string
	keep: string
	yes: string
	no: string
	setRules: string
	unitsTitle: string
	unitsHint: string
	setUnits: string
	done: string
	inTheWay: (nights: string) => string
	tooMany: (nights: string) => string
	inTheWayBody: string
	roomsOf: (count: number) => string
	problems: Record<'past' | 'no-nights' | 'nothing', string>
	faults: Record<string, string>
}

export const calendarText: Catalogue<CalendarText> = {
	zh: {
		title: '房态日历',
		lead: '每晚还剩几间、卖了几间、自己留了几间。已订出和正在付款的，永远不会被关掉。',
		none: '还没有房型',
		noneLead: '上架了住处，日历就出现在这里。',
		rooms: '房型',
		earlier: '上个月',
		later: '下个月',
		weekdays: ['一', '二', '三', '四', '五', '六', '日'],
		legend: '大字是还能卖的间数／总数；下面是付款中、已订、自留。',
		left: (left, total) => `剩 ${left}，共 ${total}`,
		held: (count) => `付${count}`,
		sold: (count) => `订${count}`,
		blocked: (count) => `留${count}`,
		stopped: '停售',
		noArrival: '禁入住',
		noDeparture: '禁离店',
		minStay: (nights) => `≥${nights}晚`,
		notOnSale: '未开放',
		blockTitle: '自留房间',
		from: '从这晚',
		to: '到这晚（含）',
		units: '几间',
		reason: '原因',
		reasonHint: '只有您自己看得到，例如“亲戚来住”“修水管”。',
		block: '留下',
		blocks: '这个月自留的',
		unblock: '放回去卖',
		rulesTitle: '停售与限制',
		rulesHint: '不改的留空。已经订下的不受影响。',
		stopSell: '停售',
		closedToArrival: '不可入住',
		closedToDeparture: '不可离店',
		minStayArrival: '至少住几晚',
		maxStay: '最多住几晚',
		maxStayHint: '填 0 取消限制。',
		keep: '不改',
		yes: '是',
		no: '否',
		setRules: '应用到这些晚上',
		unitsTitle: '一共有几间',
		unitsHint: '从今晚起都按这个数；少于已经答应出去的不行。',
		setUnits: '改间数',
		done: '已保存。',
		inTheWay: (nights) => `没有改：${nights} 已经答应给客人了。`,
		tooMany: (nights) => `没有改：${nights} 没有这么多间。`,
		inTheWayBody: '先和下面的客人商量改期或取消，再来改。您填的内容还在。',
		roomsOf: (count) => `${count} 间`,
		problems: {
			past: '过去的晚上改不了，请选今晚或以后。您填的内容还在。',
			'no-nights': '这些日期没有开放预订的晚上。您填的内容还在。',
			nothing: '没有填要改什么。',
		},
		faults: {
			date: '请填日期。',
			span: '最后一晚要在第一晚当天或之后，最多一年。',
			count: '请填整数。',
			reason: '请写原因，最多 200 字。',
			amount: '请填金额或百分比，最多两位小数。',
		},
	},
	en: {
		title: 'Calendar',
		lead: 'How many rooms each night are left, sold and kept back. What is booked or being paid for is never closed.',
		none: 'No rooms yet',
		noneLead: 'Once you list a stay, its calendar appears here.',
		rooms: 'Rooms',
		earlier: 'Before',
		later: 'After',
		weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
		legend: 'Large: rooms left of those on sale. Below: being paid (p), sold (s), kept back (k).',
		left: (left, total) => `${left} left of ${total}`,
		held: (count) => `p${count}`,
		sold: (count) => `s${count}`,
		blocked: (count) => `k${count}`,
		stopped: 'stopped',
		noArrival: 'no arrival',
		noDeparture: 'no departure',
		minStay: (nights) => `≥${nights} n`,
		notOnSale: 'not open',
		blockTitle: 'Keep rooms back',
		from: 'From this night',
		to: 'To this night, included',
		units: 'Rooms',
		reason: 'Why',
		reasonHint: 'Only you see it: “family visit”, “plumber”.',
		block: 'Keep back',
		blocks: 'Kept back this month',
		unblock: 'Put back on sale',
		rulesTitle: 'Stop sale and rules',
		rulesHint: 'What you leave alone stays. Bookings that exist are not touched.',
		stopSell: 'Stop sale',
		closedToArrival: 'No arrivals',
		closedToDeparture: 'No departures',
		minStayArrival: 'Least nights',
		maxStay: 'Most nights',
		maxStayHint: '0 takes the rule away.',
		keep: 'as it is',
		yes: 'yes',
		no: 'no',
		setRules: 'Apply to these nights',
		unitsTitle: 'How many rooms there are',
		unitsHint: 'Counts from tonight on; never below what is promised to guests.',
		setUnits: 'Change the number',
		done: 'Saved.',
		inTheWay: (nights) => `Not changed: ${nights} ${nights.includes(',') ? 'are' : 'is'} promised to guests.`,
		tooMany: (nights) => `Not changed: there are not so many rooms on ${nights}.`,
		inTheWayBody: 'Please agree with these guests on other dates or cancel first. What you entered is still here.',
		roomsOf: (count) => (count === 1 ? '1 room' : `${count} rooms`),
		problems: {
			past: 'Past nights cannot be changed: please choose tonight or later. What you entered is still here.',
			'no-nights': 'No night of these dates is open for booking. What you entered is still here.',
			nothing: 'Nothing to change was entered.',
		},
		faults: {
			date: 'Please enter a date.',
			span: 'The last night must be the first or later, within a year.',
			count: 'Please enter a whole number.',
			reason: 'Please say why, in at most 200 characters.',
			amount: 'Please enter an amount or a percentage with at most two decimals.',
		},
	},
}
