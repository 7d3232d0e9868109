import type { PackageFault } from '#app/domain/catalog/package-query.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface PackageText {
	when: string
	startsOn: string
	qty: string
	check: string
	plan: string
	day: (day: number) => string
	nights: (nights: number) => string
	times: (qty: number) => string
	by: string
	included: string
	free: string
	choose: string
	orTake: string
	partOfDay: Record<'morning' | 'afternoon' | 'evening', string>
	noSession: string
	alone: string
	discount: (share: string) => string
	total: string
	shippingApart: string
	from: (date: string) => string
	chooseDate: string
	notAvailable: string
	nearest: string
	noneFree: string
	others: string
	firstFree: (date: string) => string
	fault: Record<PackageFault['code'], string>
}

export const packageText: Catalogue<PackageText> = {
	zh: {
		when: '哪天开始',
		startsOn: '开始的日子',
		qty: '份数',
		check: '看这一天',
		plan: '一天一天',
		day: (day) => `第 ${day} 天`,
		nights: (nights) => `${nights} 晚`,
		times: (qty) => `× ${qty}`,
		by: '由',
		included: '包含',
		free: '可以',
		choose: '选一场',
		orTake: '也可以换成',
		partOfDay: { morning: '上午', afternoon: '下午', evening: '傍晚以后' },
		noSession: '这一天没有场次',
		alone: '分开买',
		discount: (share) => `套餐减 ${share}`,
		total: '一份起价',
		shippingApart: '带回家的东西可放在住处自取；要寄送，运费另计。',
		from: (date) => `${date}开始`,
		chooseDate: '选好开始的日子，再选场次。',
		notAvailable: '这一天开始不行',
		nearest: '最近可以开始的日子：',
		noneFree: '接下来半年，没有一天可以开始：已经订满，或者还没有开放。可以先收藏，过些日子再来看。',
		others: '看看别的套餐',
		firstFree: (date) => `最早 ${date} 可以开始`,
		fault: {
			not_a_date: '请填一个存在的日期',
			past: '这一天已经过了',
			too_far: '太远了，还没有开放',
			not_a_number: '请填 1 到 20 的整数',
		},
	},
	en: {
		when: 'When does it begin?',
		startsOn: 'First day',
		qty: 'How many',
		check: 'See this day',
		plan: 'Day by day',
		day: (day) => `Day ${day}`,
		nights: (nights) => `${nights} ${nights === 1 ? 'night' : 'nights'}`,
		times: (qty) => `× ${qty}`,
		by: 'by',
		included: 'Included',
		free: 'free',
		choose: 'Choose a session',
		orTake: 'Or take instead',
		partOfDay: { morning: 'in the morning', afternoon: 'in the afternoon', evening: 'in the evening' },
		noSession: 'No session on this day',
		alone: 'Bought one by one',
		discount: (share) => `${share} off together`,
		total: 'In all',
		shippingApart: 'What you take home can wait for you at the house; sent by parcel, its fee comes on top.',
		from: (date) => `from ${date}`,
		chooseDate: 'Choose the first day, then the sessions.',
		notAvailable: 'It cannot begin on this day',
		nearest: 'The nearest days it can begin:',
		noneFree:
			'It cannot begin on any day of the next six months: all is booked, or not on sale yet. Keep it and look in again.',
		others: 'See other packages',
		firstFree: (date) => `It can begin on ${date} at the earliest`,
		fault: {
			not_a_date: 'Please enter a date that exists',
			past: 'This day has passed',
			too_far: 'Too far ahead to be on sale',
			not_a_number: 'A whole number from 1 to 20',
		},
	},
}
