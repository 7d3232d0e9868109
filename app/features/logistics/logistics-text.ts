import type { ShipmentState } from '#app/domain/tracking/shipment-states.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface LogisticsText {
	parcels: string
	noParcels: string
	noParcelsLead: string
	carrier: string
	carrierNumber: string
	ship: string
	handed: string
	handHere: string
	handToRoom: string
	readyBy: string
	delivered: string
	cameBack: string
	promised: string
	expected: string
	dispatchBy: string
	forWhom: string
	track: string
	trackLead: string
	number: string
	numberHint: string
	find: string
	notFound: string
	from: string
	to: string
	way: string
	map: string
	mapNote: string
	vehicle: string
	/** Before a carrier's own words. */
	carrierSays: string
	silent: (lastAt: string) => string
	courier: string
	courierLead: string
	node: string
	deed: string
	deeds: Record<'arrived' | 'out' | 'delivered' | 'failed', string>
	record: string
	recorded: (number: string) => string
	noNodes: string
	near: string
	nothingNear: string
	faults: Record<string, string>
	temperature: Record<string, string>
	method: Record<string, string>
	state: Record<ShipmentState, string>
}

export const logisticsText: Catalogue<LogisticsText> = {
	zh: {
		parcels: '包裹',
		noParcels: '没有包裹',
		noParcelsLead: '订单付款后，要寄的商品会自动按温度分成包裹，出现在这里。',
		carrier: '快递公司',
		carrierNumber: '快递单号',
		ship: '已交给快递',
		handed: '已交给客人',
		handHere: '客人住在您这里，到了当面交给他，不用快递。',
		handToRoom: '客人就住在您这里，请送到房间，不用快递。房号在日单上。',
		readyBy: '最迟备好',
		delivered: '买家已收到',
		cameBack: '退回的包裹收到了',
		promised: '承诺送达',
		expected: '现在预计',
		dispatchBy: '最迟发出',
		forWhom: '寄给',
		track: '查包裹',
		trackLead: '输入包裹号，谁都能查，不显示任何人的信息。',
		number: '包裹号',
		numberHint: '以 SP 开头，在订单页和包裹上。',
		find: '查询',
		notFound: '没有这个包裹号，请核对后再试。',
		from: '从',
		to: '到',
		way: '一路走来',
		map: '包裹的路线图',
		mapNote: '只在路上时显示；终点只画到县，派送车的位置约到 100 米。',
		vehicle: '派送车现在的大致位置',
		carrierSays: '快递公司原话：',
		silent: (lastAt) => `${lastAt} 之后没有新消息。买家可以在订单页给卖家留言，请卖家去查。`,
		courier: '快递与代收点',
		courierLead: '扫码或输入包裹号，记下它到了哪一步。',
		node: '在哪个点',
		deed: '做了什么',
		deeds: { arrived: '到点了', out: '送出去了', delivered: '已签收', failed: '没送到' },
		record: '记下',
		recorded: (number) => `已记下：${number}`,
		noNodes: '您的代收点都关闭了，请联系管理员。',
		near: '在途和在点的包裹',
		nothingNear: '现在没有包裹。',
		faults: {
			'nothing-moved': '没有分出去：请填第二个包裹里装几件。',
			'nothing-left': '全部都分出去了：第一个包裹里至少留一件。',
			'not-so-many': '没有这么多件。请填 0 到订购的件数。',
			carrier: '请填写快递公司。',
			carrierNumber: '请照面单填写快递单号：6 到 40 个字母、数字或短横线。',
			'not-found': '找不到这个包裹，请刷新后再试。',
			'not-packed': '还有商品没打包。先在订单里打包，论重的先称重。',
			'already-gone': '这个包裹已经发出了。',
			recalled: '里面有召回的批次，不能寄出。这一部分正在取消并退款。',
			held: '付款正在核实，先不要寄出。有结果会告诉您。',
			'number-taken': '这个快递单号已经用在另一个包裹上了，这个包裹还没有记为发出。请照面单核对。',
			'not-on-its-way': '这个包裹还没发出，或已经送达了。',
			'not-coming-back': '这个包裹没有在退回的路上，请刷新后再看。',
			'not-a-number': '这不是我们的包裹号，请再看一眼。',
			'not-here': '这个包裹不经过您的代收点。',
			'not-my-node': '请选择您自己的代收点。',
			'not-allowed': '从它现在的状态不能这样记。现在的状态：',
			'needs-code': '这个包裹要凭取件码领取：请到“车和货箱”页的“交给取件人”填码交出。现在的状态：',
			'called-back': '请不要交出：付款正在核实，卖家要把它叫回来。请留在点上，等退回。现在的状态：',
			'no-change': '早就记过了，不用再记。',
		},
		temperature: { ambient: '常温', chilled: '冷藏', frozen: '冷冻' },
		method: { PARCEL: '快递', COLLECT_AT_STAY: '住处自取', TO_ROOM: '送到房间', PICK_UP: '到店自取' },
		state: {
			PENDING: '待发出',
			INFO_RECEIVED: '快递已接单',
			PICKED_UP: '已揽收',
			IN_TRANSIT: '运输中',
			OUT_FOR_DELIVERY: '派送中',
			AVAILABLE_FOR_PICKUP: '已到代收点，待取件',
			DELIVERED: '已送达',
			ATTEMPT_FAILED: '没送到，会再送',
			EXCEPTION: '出了状况',
			RETURNING: '退回中',
			RETURNED: '已退回',
			VOIDED: '已作废',
			EXPIRED: '查不到新消息',
		},
	},
	en: {
		parcels: 'Parcels',
		noParcels: 'No parcels',
		noParcelsLead: 'Once an order is paid, its goods are sorted into parcels by temperature and appear here.',
		carrier: 'Carrier',
		carrierNumber: 'Carrier’s number',
		ship: 'Handed to the carrier',
		handed: 'Given to the guest',
		handHere: 'The guest stays with you: give it to them when they are here, with no carrier.',
		handToRoom: 'The guest is staying with you: bring it to the room, with no carrier. The day sheet says which.',
		readyBy: 'Ready by',
		delivered: 'The buyer has it',
		cameBack: 'It came back to me',
		promised: 'Promised by',
		expected: 'Expected now',
		dispatchBy: 'Send by',
		forWhom: 'For',
		track: 'Track a parcel',
		trackLead: 'Anyone with the number can look; nobody’s details are shown.',
		number: 'Parcel number',
		numberHint: 'Begins with SP; it is on the order’s page and on the parcel.',
		find: 'Find',
		notFound: 'There is no parcel of this number. Please check it and try again.',
		from: 'From',
		to: 'To',
		way: 'The way so far',
		map: 'Map of the parcel’s way',
		mapNote:
			'Shown only while it is under way; where it goes is drawn no nearer than the county, a delivery vehicle to about 100 m.',
		vehicle: 'About where the delivery vehicle is',
		carrierSays: 'The carrier’s own words: ',
		silent: (lastAt) =>
			`No news since ${lastAt}. Its buyer can write to the seller from the order’s page, who asks where it is.`,
		courier: 'Courier and delivery points',
		courierLead: 'Scan or type a parcel’s number and note how far it has come.',
		node: 'At',
		deed: 'What was done',
		deeds: { arrived: 'Arrived here', out: 'Out for delivery', delivered: 'Handed over', failed: 'Nobody there' },
		record: 'Note it',
		recorded: (number) => `Noted: ${number}`,
		noNodes: 'All your points are closed. Please ask an administrator.',
		near: 'Parcels here and on their way',
		nothingNear: 'No parcels now.',
		faults: {
			'nothing-moved': 'Nothing was split off: say how many pieces go into the second parcel.',
			'nothing-left': 'Nothing would be left: keep at least one piece in the first parcel.',
			'not-so-many': 'There are not so many pieces. Say a number from 0 to what was ordered.',
			carrier: 'Please enter the carrier.',
			carrierNumber: 'Please enter the number on the carrier’s label: 6 to 40 letters, digits or dashes.',
			'not-found': 'This parcel is not there. Please reload the page and try again.',
			'not-packed': 'Something is not packed yet. Pack it in the order first; what is sold by weight is weighed there.',
			'already-gone': 'This parcel has left already.',
			held: 'The payment is being looked into: please do not send it yet. We tell you what comes of it.',
			recalled: 'There is a recalled lot in it: it does not leave. That part is being cancelled with everything back.',
			'number-taken':
				'Another parcel has this carrier’s number, so this one was not noted as sent. Please compare it with the label.',
			'not-on-its-way': 'This parcel has not left yet, or has arrived already.',
			'not-coming-back': 'This parcel is not on its way back. Please reload the page and look again.',
			'not-a-number': 'This is not a parcel number of ours. Please look again.',
			'not-here': 'This parcel does not come by your points.',
			'not-my-node': 'Please choose a point of your own.',
			'not-allowed': 'This cannot follow where the parcel stands now:',
			'needs-code':
				'This parcel is handed out with its pick-up code: enter it under “Hand out a parcel”. It stands at:',
			'called-back':
				'Please do not hand it over: its payment is looked into and its seller calls it back. Keep it here until it goes back. It stands at:',
			'no-change': 'That was noted before; there is nothing to do.',
		},
		temperature: { ambient: 'Ambient', chilled: 'Chilled', frozen: 'Frozen' },
		method: {
			PARCEL: 'Parcel',
			COLLECT_AT_STAY: 'Collected at the stay',
			TO_ROOM: 'Brought to the room',
			PICK_UP: 'Collected at the farm',
		},
		state: {
			PENDING: 'To be sent',
			INFO_RECEIVED: 'Announced to the carrier',
			PICKED_UP: 'Picked up',
			IN_TRANSIT: 'On its way',
			OUT_FOR_DELIVERY: 'Out for delivery',
			AVAILABLE_FOR_PICKUP: 'At the delivery point, ready to collect',
			DELIVERED: 'Delivered',
			ATTEMPT_FAILED: 'Nobody was there; another try follows',
			EXCEPTION: 'Something went wrong',
			RETURNING: 'On its way back',
			RETURNED: 'Returned',
			VOIDED: 'Voided',
			EXPIRED: 'No more news',
		},
	},
}
