import type { Catalogue } from '#app/ui/text/language.tsx'

interface LineText {
	nights: (count: number) => string
	rooms: (count: number) => string
	adults: (count: number) => string
	children: (ages: string) => string
	pieces: (count: number) => string
	temperature: Record<'ambient' | 'chilled' | 'frozen', string>
	parcel: (seller: string, temperature: string) => string
	zones: Record<'county' | 'city' | 'province' | 'country', string>
	methods: Record<'COLLECT_AT_STAY' | 'TO_ROOM' | 'PICK_UP', string>
	shipping: string
	shippingLater: string
	/** Of a gift. */
	sentWhenAccepted: string
	freeShipping: string
	goodsTotal: string
	discount: string
	total: string
	totalUnsent: string
	toDate: string
	extraGuests: string
	request: string
	answerBy: (when: string) => string
	leaves: (dates: string) => string
	arrives: (dates: string) => string
	arrivalDay: string
	byWeight: (nominal: string) => string
	weighed: (weight: string) => string
}

export const lineText: Catalogue<LineText> = {
	zh: {
		nights: (count) => `${count} 晚`,
		rooms: (count) => `${count} 间`,
		adults: (count) => `每间 ${count} 位成人`,
		children: (ages) => `儿童 ${ages} 岁`,
		pieces: (count) => `× ${count}`,
		temperature: { ambient: '常温', chilled: '冷藏', frozen: '冷冻' },
		parcel: (seller, temperature) => `${seller}寄出（${temperature}）`,
		zones: { county: '同县', city: '同市', province: '省内', country: '跨省' },
		methods: { COLLECT_AT_STAY: '住店时取', TO_ROOM: '送到房间', PICK_UP: '自提' },
		shipping: '运费',
		shippingLater: '选好地区后算',
		sentWhenAccepted: '收礼人填好地址后发出',
		freeShipping: '免运费',
		goodsTotal: '小计',
		discount: '优惠',
		total: '合计',
		totalUnsent: '合计，运费另计',
		toDate: '至',
		extraGuests: '加人',
		answerBy: (when) => `房东会在 ${when} 前答复；不成就全额退款。`,
		request: '房东 24 小时内答复，不成全额退款',
		leaves: (dates) => `预订，${dates} 之间发出`,
		arrives: (dates) => `预计 ${dates} 送达`,
		arrivalDay: '何时送达',
		byWeight: (nominal) => `每件约 ${nominal}，按实重结算，多退`,
		weighed: (weight) => `实重 ${weight}`,
	},
	en: {
		nights: (count) => `${count} ${count === 1 ? 'night' : 'nights'}`,
		rooms: (count) => `${count} ${count === 1 ? 'room' : 'rooms'}`,
		adults: (count) => `${count} ${count === 1 ? 'adult' : 'adults'} a room`,
		children: (ages) => `children aged ${ages}`,
		pieces: (count) => `× ${count}`,
		temperature: { ambient: 'ambient', chilled: 'chilled', frozen: 'frozen' },
		parcel: (seller, temperature) => `Parcel from ${seller} (${temperature})`,
		zones: { county: 'in the county', city: 'in the city', province: 'in the province', country: 'across the country' },
		methods: { COLLECT_AT_STAY: 'collected at the stay', TO_ROOM: 'brought to the room', PICK_UP: 'picked up' },
		shipping: 'Shipping',
		shippingLater: 'once you choose where',
		sentWhenAccepted: 'sent once it is accepted',
		freeShipping: 'Free shipping',
		goodsTotal: 'Subtotal',
		discount: 'Discounts',
		total: 'Total',
		totalUnsent: 'Total before shipping',
		toDate: 'to',
		extraGuests: 'extra guests',
		answerBy: (when) => `The host answers by ${when}; if it is a no, everything goes back to you.`,
		request: 'the host answers within 24 h; if not, all is refunded',
		arrives: (dates) => `arrives ${dates}`,
		arrivalDay: 'When it arrives',
		leaves: (dates) => `pre-order, leaves ${dates}`,
		byWeight: (nominal) => `about ${nominal} each, weighed when packed: what is less goes back`,
		weighed: (weight) => `weighed ${weight}`,
	},
}
