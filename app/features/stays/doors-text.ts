import type { Catalogue } from '#app/ui/text/language.tsx'

interface DoorsText {
	title: string
	lead: (days: number) => string
	none: string
	noneLead: string
	door: (name: string) => string
	noDoor: string
	give: string
	move: string
	moveTo: string
	giveWhich: string
	best: (name: string) => string
	full: string
	arrivesToday: string
	isHere: string
	leavesToday: string
	isLate: string
	checkIn: string
	checkOut: string
	noShow: string
	leavesEarly: string
	sheet: string
	neverCame: string
	guests: string
	noGuests: string
	allDoors: string
	anotherDoor: string
	did: Record<'check-in' | 'check-out' | 'door', string>
	problems: Record<'taken' | 'has-all' | 'too-late' | 'not-checked-in' | 'not-checked-out', string>
}

export const doorsText: Catalogue<DoorsText> = {
	zh: {
		title: '入住与房号',
		lead: (days) => `在住的和 ${days} 天内要到的客人。房号可以早给，也可以到了再给，随时能换。`,
		none: '近来没有客人入住',
		noneLead: '有人订了房，就出现在这里。',
		door: (name) => `${name} 房`,
		noDoor: '还没给房号',
		give: '给这间',
		move: '换过去',
		moveTo: '换到',
		giveWhich: '给哪间',
		best: (name) => `${name}（最合适）`,
		full: '这些晚上没有空着的房号了，先把别人挪一挪。',
		arrivesToday: '今天到',
		isHere: '在住',
		leavesToday: '今天退房',
		isLate: '过了入住日还没到',
		checkIn: '办理入住',
		checkOut: '办理退房',
		noShow: '没来？',
		leavesEarly: '提前走？',
		sheet: '日单（可打印）',
		neverCame: '日子过了，没有来',
		guests: '今天的客人',
		noGuests: '今天没有客人到，也没有客人走。',
		allDoors: '入住与房号',
		anotherDoor: '换房号',
		did: { 'check-in': '已办好入住。', 'check-out': '已办好退房。', door: '房号给好了。' },
		problems: {
			'not-checked-in': '没有办成入住：还没到凭证的有效时间，或已在别处办过。下面是最新的。',
			'not-checked-out': '没有办成退房：这位客人不在住，或已经退过房。下面是最新的。',
			taken: '没有给成：这间房刚刚给了别的客人。请另选一间，下面已经是最新的。',
			'has-all': '这个订单的房号已经给齐了。',
			'too-late': '这个订单已经不能再安排房间。',
		},
	},
	en: {
		title: 'Arrivals and doors',
		lead: (days) =>
			`Who is here and who arrives in the next ${days} days. Doors can be given early or on arrival, and changed at any time.`,
		none: 'Nobody arrives soon',
		noneLead: 'Once someone books a room, it appears here.',
		door: (name) => `Door ${name}`,
		noDoor: 'no door yet',
		give: 'Give it',
		move: 'Move',
		moveTo: 'Move to',
		giveWhich: 'Which door',
		best: (name) => `${name} (fits best)`,
		full: 'No door is free on all these nights: please move another guest first.',
		arrivesToday: 'arrives today',
		isHere: 'in the house',
		leavesToday: 'leaves today',
		isLate: 'arrival is past',
		checkIn: 'Check in',
		checkOut: 'Check out',
		noShow: 'Did not come?',
		leavesEarly: 'Leaves early?',
		sheet: 'Day sheet (to print)',
		neverCame: 'never came',
		guests: 'Guests today',
		noGuests: 'Nobody comes or leaves today.',
		allDoors: 'Arrivals and doors',
		anotherDoor: 'Another door',
		did: { 'check-in': 'Checked in.', 'check-out': 'Checked out.', door: 'The door is given.' },
		problems: {
			'not-checked-in':
				'Not checked in: the voucher is not valid yet, or it was done elsewhere. The list is up to date.',
			'not-checked-out':
				'Not checked out: this guest is not in the house, or has left already. The list is up to date.',
			taken: 'Not done: this door has just been given to another guest. Please choose another; the list is up to date.',
			'has-all': 'This booking has all its doors.',
			'too-late': 'Rooms can no longer be given to this booking.',
		},
	},
}
