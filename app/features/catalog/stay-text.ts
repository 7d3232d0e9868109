import type { NightState } from '#app/domain/catalog/stay-calendar.ts'
import type { StayFault } from '#app/domain/catalog/stay-query.ts'
import { counted } from '#app/ui/text/counted.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface StayText {
	requestTerm: string
	requestNote: string
	dates: string
	checkIn: string
	checkOut: string
	adults: string
	childAges: string
	childAgesHint: string
	rooms: string
	check: string
	chooseDates: string
	roomsTitle: string
	sleeps: (base: number, max: number) => string
	beds: string
	extraAdult: (amount: string) => string
	childBand: (age: number, amount: string) => string
	free: string
	longStay: (nights: number, share: string) => string
	early: (days: number, share: string) => string
	late: (days: number, share: string) => string
	ahead: (days: number) => string
	breakdown: string
	night: string
	price: string
	setBy: string
	rule: Record<'date' | 'base', string>
	season: (name: string) => string
	extraGuests: (amount: string) => string
	discount: string
	total: (nights: number, rooms: number) => string
	notAvailable: string
	nearest: (nights: number) => string
	elsewhere: (guests: number) => string
	calendar: string
	calendarOf: (room: string) => string
	showCalendar: string
	earlier: string
	later: string
	states: Record<NightState, string>
	noArrival: string
	minNights: (nights: number) => string
	left: (rooms: number) => string
	weekdays: string[]
	arrival: string
	departure: string
	legend: string
	times: (checkIn: string, checkOut: string) => string
	timesTerm: string
	field: Record<StayFault['field'], string>
	fault: Record<StayFault['code'], string>
}

const dayCount = (days: number) => (days === 1 ? '1 day' : `${days} days`)

export const stayText: Catalogue<StayText> = {
	zh: {
		requestTerm: '先问房东',
		requestNote: '付款后房间就为您留着，房东 24 小时内答复；不成，全额退款。',
		dates: '什么时候来',
		checkIn: '入住',
		checkOut: '离店',
		adults: '每间成人',
		childAges: '孩子的年龄',
		childAgesHint: '如：3，7；没有就不填',
		rooms: '间数',
		check: '查空房和价格',
		chooseDates: '选好日期，看每一晚的价格。',
		roomsTitle: '房型',
		sleeps: (base, max) => (base === max ? `住 ${max} 人` : `含 ${base} 人，最多 ${max} 人`),
		beds: '床',
		extraAdult: (amount) => `加一位成人每晚 ${amount}`,
		childBand: (age, amount) => `${age} 岁及以下每晚 ${amount}`,
		free: '免费',
		longStay: (nights, share) => `住满 ${nights} 晚减 ${share}`,
		early: (days, share) => `提前 ${days} 天订减 ${share}`,
		late: (days, share) => (days === 0 ? `当天订减 ${share}` : `入住前 ${days} 天内订减 ${share}`),
		ahead: (days) => `至少提前 ${days} 天订`,
		breakdown: '每一晚的价格',
		night: '晚上',
		price: '价格',
		setBy: '按什么定',
		rule: { date: '当日单独定价', base: '平日价' },
		season: (name) => `季节价：${name}`,
		extraGuests: (amount) => `含加人 ${amount}`,
		discount: '连住优惠',
		total: (nights, rooms) => `${nights} 晚 × ${rooms} 间`,
		notAvailable: '这样订不了',
		nearest: (nights) => `这家最近能住 ${nights} 晚的日子`,
		elsewhere: (guests) => `附近这几天能住下 ${guests} 人的住处`,
		calendar: '哪天有房',
		calendarOf: (room) => `${room}的房态和价格`,
		showCalendar: '看日历',
		earlier: '前两个月',
		later: '后两个月',
		states: {
			free: '有房',
			sold_out: '满',
			closed: '停',
			not_offered: '—',
			past: '',
			too_soon: '须早订',
			too_far: '未开放',
		},
		noArrival: '不入住',
		minNights: (nights) => `≥${nights}晚`,
		left: (rooms) => `剩 ${rooms}`,
		weekdays: ['一', '二', '三', '四', '五', '六', '日'],
		arrival: '入住日',
		departure: '离店日',
		legend: '点日期选入住，再点一天选离店。满：已订满；停：店家停止接待；—：还没有开放。',
		times: (checkIn, checkOut) => `${checkIn} 后入住，${checkOut} 前离店`,
		timesTerm: '时间',
		field: { check_in: '入住', check_out: '离店', adults: '成人', child_ages: '孩子的年龄', rooms: '间数' },
		fault: {
			not_a_date: '请填一个存在的日期',
			past: '这一天已经过了',
			too_far: '太远了，还没有开放',
			not_after_check_in: '离店要晚于入住',
			too_long: '一次最多订 30 晚',
			not_a_number: '请填 1 到 20 的整数',
			not_ages: '请填 0 到 17 的整数，用逗号隔开',
		},
	},
	en: {
		requestTerm: 'Ask the host',
		requestNote:
			'Once you have paid, the room is kept for you. The host answers within 24 hours; if it is a no, everything goes back.',
		dates: 'When do you come?',
		checkIn: 'Arrive',
		checkOut: 'Leave',
		adults: 'Adults a room',
		childAges: 'Children’s ages',
		childAgesHint: 'Such as 3, 7; empty for none',
		rooms: 'Rooms',
		check: 'See rooms and prices',
		chooseDates: 'Choose your days to see the price of each night.',
		roomsTitle: 'Rooms',
		sleeps: (base, max) => (base === max ? `Sleeps ${max}` : `For ${base}, up to ${max}`),
		beds: 'Beds',
		extraAdult: (amount) => `one more adult ${amount}`,
		childBand: (age, amount) => `children up to ${age} ${amount}`,
		free: 'free',
		longStay: (nights, share) => `${share} off from ${counted(nights, 'night')}`,
		early: (days, share) => `${share} off booked ${dayCount(days)} ahead`,
		late: (days, share) =>
			days === 0 ? `${share} off on the day` : `${share} off within ${dayCount(days)} of arrival`,
		ahead: (days) => `booked at least ${dayCount(days)} ahead`,
		breakdown: 'Price of each night',
		night: 'Night',
		price: 'Price',
		setBy: 'Set by',
		rule: { date: 'This date’s own price', base: 'The weekday’s price' },
		season: (name) => `Season: ${name}`,
		extraGuests: (amount) => `with ${amount} for more guests`,
		discount: 'Long-stay discount',
		total: (nights, rooms) =>
			`${nights} ${nights === 1 ? 'night' : 'nights'} × ${rooms} ${rooms === 1 ? 'room' : 'rooms'}`,
		notAvailable: 'Cannot be booked like this',
		nearest: (nights) => (nights === 1 ? 'The nearest nights free here' : `The nearest ${nights} nights free here`),
		elsewhere: (guests) => `Stays nearby with room for ${guests} on these days`,
		calendar: 'When there is room',
		calendarOf: (room) => `Rooms and prices: ${room}`,
		showCalendar: 'Calendar',
		earlier: 'Two months before',
		later: 'Two months on',
		states: {
			free: 'Free',
			sold_out: 'Full',
			closed: 'Closed',
			not_offered: '—',
			past: '',
			too_soon: 'Too soon',
			too_far: 'Later',
		},
		noArrival: 'No arrival',
		minNights: (nights) => `≥${nights} n`,
		left: (rooms) => `${rooms} left`,
		weekdays: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
		arrival: 'Arrival',
		departure: 'Departure',
		legend:
			'Pick a day to arrive, then a day to leave. Full: booked out. Closed: the house takes nobody. —: not on sale yet.',
		times: (checkIn, checkOut) => `Arrive from ${checkIn}, leave by ${checkOut}`,
		timesTerm: 'Hours',
		field: { check_in: 'Arrive', check_out: 'Leave', adults: 'Adults', child_ages: 'Children’s ages', rooms: 'Rooms' },
		fault: {
			not_a_date: 'Please enter a date that exists',
			past: 'This day has passed',
			too_far: 'Too far ahead to be on sale',
			not_after_check_in: 'You must leave after you arrive',
			too_long: 'At most 30 nights at once',
			not_a_number: 'A whole number from 1 to 20',
			not_ages: 'Whole numbers from 0 to 17, with commas between',
		},
	},
}
