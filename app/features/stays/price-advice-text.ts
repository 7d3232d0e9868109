import type { Catalogue } from '#app/ui/text/language.tsx'

interface PriceAdviceText {
	title: string
	lead: string
	rooms: string
	floor: string
	floorHint: string
	show: string
	table: string
	night: string
	booked: string
	bookedOf: (booked: string, rooms: string) => string
	expected: string
	expectedOf: (rooms: string, percent: string) => string
	now: string
	advised: string
	same: string
	compared: string
	comparedOf: (night: string, then: string, final: string) => string
	reasons: Record<'no-rooms' | 'too-few', string>
	set: string
	none: string
	noneLead: string
	how: string
	howLead: (target: string, least: string, most: string) => string
}

/** Words of the page that advises prices of nights. */
export const priceAdviceText: Catalogue<PriceAdviceText> = {
	zh: {
		title: '房价建议',
		lead: '今后四周每一晚大概能住出去多少，价可以怎么放。只是建议：不会自动改价，改不改由您在房态日历里定；对每位客人都一样。',
		rooms: '房型',
		floor: '不低于（元）',
		floorHint: '可不填',
		show: '重新计算',
		table: '逐晚建议',
		night: '哪一晚',
		booked: '已订',
		bookedOf: (booked, rooms) => `${booked} / ${rooms} 间`,
		expected: '预计住出',
		expectedOf: (rooms, percent) => `${rooms} 间（${percent}）`,
		now: '现价',
		advised: '建议价',
		same: '与现价相同',
		compared: '参照的三晚（当时已订 → 最后住出）',
		comparedOf: (night, then, final) => `${night}：${then} → ${final}`,
		reasons: { 'no-rooms': '没有可卖的房', 'too-few': '同季节同星期的往晚不到三个，推算不出' },
		set: '在日历里改价',
		none: '还没有可订的房型',
		noneLead: '房型和价格计划设好以后，这里会给出建议。',
		how: '怎么算的',
		howLead: (target, least, most) =>
			`找同一季节、同一星期几的三晚，看离入住同样天数以后又添了多少订房，加到现在的已订上；预计住出比例高于 ${target} 就加价，低于就减价，最低 ${least}，最高 ${most}，不低于您的底价。平常价按价格计划算，不看您为某一天单独设的价。`,
	},
	en: {
		title: 'Price advice',
		lead: 'How full each of the next twenty-eight nights is likely to be, and what price goes with it. Advice only: no price is changed by itself, you set it in the calendar, and it is the same for every guest.',
		rooms: 'Room type',
		floor: 'Never below, yuan',
		floorHint: 'May be left out',
		show: 'Work out again',
		table: 'Night by night',
		night: 'Night',
		booked: 'Booked',
		bookedOf: (booked, rooms) => `${booked} of ${rooms}`,
		expected: 'Expected',
		expectedOf: (rooms, percent) => `${rooms} (${percent})`,
		now: 'Price now',
		advised: 'Advice',
		same: 'as it is',
		compared: 'Three nights like it (booked as long before → in the end)',
		comparedOf: (night, then, final) => `${night}: ${then} → ${final}`,
		reasons: {
			'no-rooms': 'no rooms to sell',
			'too-few': 'fewer than three nights like it are over: too little to go by',
		},
		set: 'Set prices in the calendar',
		none: 'There is no room type to book yet',
		noneLead: 'Once there are rooms with a rate plan, advice stands here.',
		how: 'How it is reached',
		howLead: (target, least, most) =>
			`Three nights of the same weekday and season tell how many rooms were still booked from as long before; that is added to what is booked now. Above ${target} of the rooms the price rises, below it falls, from ${least} to ${most} of the usual price and never below your floor. The usual price is the plan’s own, without prices set for single days.`,
	},
}
