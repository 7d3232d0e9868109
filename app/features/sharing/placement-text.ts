import type { PlacementPurpose } from '#app/domain/attribution/placement-purpose.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'
import { counted } from '#app/ui/text/counted.ts'

export const placementText: Catalogue<{
	at: (host: string) => string
	liked: string
	sendHome: string
	toRoom: string
	toRoomHint: string
	soldOut: string
	look: string
	book: string
	gone: string
	goneLead: (host: string) => string
	host: string
	more: string
	shares: string
	sharesLead: string
	earnedOf: (seller: string) => string
	givenTo: (host: string) => string
	title: string
	lead: string
	purposes: Record<PlacementPurpose, string>
	purpose: string
	listing: string
	listingHint: string
	label: string
	labelHint: string
	make: string
	none: string
	scans: (count: string) => string
	orders: (count: string) => string
	closed: string
	close: string
	print: string
	made: string
	faults: Record<'label' | 'listing' | 'purpose', string>
	notMade: string
	sheet: string
	sheetLead: string
	scanHere: string
	back: string
}> = {
	zh: {
		at: (host) => `您在${host}扫的码`,
		liked: '喜欢就带回家',
		sendHome: '寄回家',
		toRoom: '送到房间',
		toRoomHint: '您正住在这里：店家免费送到您的房间，付款后就送。',
		soldOut: '暂时没有了',
		look: '看详情',
		book: '看日期与价格',
		gone: '这里的东西下架了',
		goneLead: (host) => `可以看看${host}还有什么。`,
		host: '这里是谁家',
		more: '别的也看看',
		shares: '现场带货分成',
		sharesLead:
			'客人扫您的码买了别家的东西：卖家的钱结算时，您得成交额的 5%；退款按比例退回。反过来，别家的码卖了您的东西也一样。',
		earnedOf: (seller) => `来自${seller}`,
		givenTo: (host) => `给${host}`,
		title: '印在桌上的码',
		lead: '客人在现场扫码，直接打开那道菜、那样东西，一点就寄回家；住店的客人还可以一点送到房间。每个码各自计数。',
		purposes: { table: '餐桌', trail: '步道', box: '礼盒', room_key: '房卡', hoarding: '路牌' },
		purpose: '放在哪里',
		listing: '打开什么',
		listingHint: '从列表里选自己的，或者贴上商品页的网址；邻居家的也可以。',
		label: '名称',
		labelHint: '例如“二号桌”，只有您看得到；房卡上的写房间名，住这间的客人也看得到。',
		make: '做一个码',
		none: '还没有码。',
		scans: (count) => `扫 ${count} 次`,
		orders: (count) => `${count} 单`,
		closed: '已停用',
		close: '停用',
		print: '打印',
		made: '做好了，可以打印。',
		faults: { label: '请填名称，最多 40 个字', listing: '没有这个在售的商品', purpose: '请选放在哪里' },
		notMade: '没有做成，请看标红的地方。',
		sheet: '打印页',
		sheetLead: '用浏览器打印：一张 A4 四个，剪开即可。',
		scanHere: '扫一扫，寄回家',
		back: '回去',
	},
	en: {
		at: (host) => `Scanned at ${host}`,
		liked: 'Liked it? Have it sent home',
		sendHome: 'Send home',
		toRoom: 'To my room',
		toRoomHint: 'You are staying here: the house brings it to your room for nothing, once it is paid.',
		soldOut: 'None left for now',
		look: 'Have a look',
		book: 'Dates and prices',
		gone: 'What was here is no longer on offer',
		goneLead: (host) => `See what else ${host} has.`,
		host: 'Whose place this is',
		more: 'Look around',
		shares: 'Shares of sales on the spot',
		sharesLead:
			'When a guest scans your code and buys from another enterprise, 5% of the sale is yours once its money is released, less refunds. It is the same the other way round.',
		earnedOf: (seller) => `from ${seller}`,
		givenTo: (host) => `to ${host}`,
		title: 'Printed codes',
		lead: 'Guests scan on the spot and the dish or product opens right there, to be sent home with one tap, or to the room of guests who are staying. Each code is counted by itself.',
		purposes: { table: 'Table', trail: 'Trail', box: 'Gift box', room_key: 'Room key', hoarding: 'Hoarding' },
		purpose: 'Where it stands',
		listing: 'What it opens',
		listingHint: 'Choose one of yours from the list, or paste the address of its page; a neighbour’s will do.',
		label: 'Name',
		labelHint: '“Table 2”: only you see it. On a room key name the room: its guests see it too.',
		make: 'Make a code',
		none: 'No codes yet.',
		scans: (count) => counted(count, 'scan'),
		orders: (count) => counted(count, 'order'),
		closed: 'out of use',
		close: 'Take out of use',
		print: 'Print',
		made: 'Made; it can be printed.',
		faults: {
			label: 'A name, at most 40 characters',
			listing: 'Nothing on show has this address',
			purpose: 'Say where it stands',
		},
		notMade: 'Not made yet: see what is marked.',
		sheet: 'Sheet',
		sheetLead: 'Print it by your browser: four on an A4, to be cut apart.',
		scanHere: 'Scan, and have it sent home',
		back: 'Back',
	},
}
