import type { Catalogue } from '#app/ui/text/language.tsx'

interface PointText {
	title: string
	lead: string
	toParcels: string
	toPoint: string
	trips: string
	noTrips: string
	noneNear: string
	otherTrips: (count: string) => string
	depart: string
	arrive: string
	drivers: string
	crates: (count: string) => string
	tripStates: Record<'PLANNED' | 'UNDER_WAY' | 'ARRIVED', string>
	cratesHere: string
	noCrates: string
	parcels: (count: string) => string
	coming: string
	receive: string
	load: string
	onto: string
	crateCode: string
	crateHint: string
	pack: string
	packLead: string
	parcelNumber: string
	packIn: string
	takeOut: string
	node: string
	done: (parcels: string) => string
	packed: string
	unpacked: string
	known: string
	brokenChain: string
	unkept: Record<'chilled' | 'frozen', string>
	unkeptAboard: (count: string) => string
	faults: Record<string, string>
}

export const pointText: Catalogue<PointText> = {
	zh: {
		title: '站点今天',
		lead: '今天的车、站里的货箱。扫一个货箱，里面的包裹一起记下。',
		toParcels: '单个包裹',
		toPoint: '车和货箱',
		trips: '今天的车',
		noTrips: '今天没有班车。',
		noneNear: '这几个小时没有班车。',
		otherTrips: (count) => `今天其余的班车：${count} 趟`,
		depart: '发车',
		arrive: '到站',
		drivers: '给司机：报车的位置',
		crates: (count) => `${count} 个货箱`,
		tripStates: { PLANNED: '还没走', UNDER_WAY: '在路上', ARRIVED: '到了' },
		cratesHere: '货箱',
		noCrates: '现在没有货箱。把包裹装进一个货箱，它就出现在这里。',
		parcels: (count) => `${count} 个包裹`,
		coming: '跟车来',
		receive: '收下',
		load: '装车',
		onto: '装到哪班车',
		crateCode: '货箱号',
		crateHint: 'CR 加 8 位数字，印在货箱上。',
		pack: '装箱',
		packLead: '扫包裹，再扫货箱。冷藏、冷冻、常温的包裹要分箱装：货箱跟第一个包裹走。',
		parcelNumber: '包裹号',
		packIn: '装进去',
		takeOut: '取出来',
		node: '在哪个点',
		done: (parcels) => `已记下，${parcels} 个包裹。`,
		packed: '已装进货箱。',
		unpacked: '已从货箱取出。',
		known: '早就记过了，不用再记。',
		brokenChain: '账上它本来在别的地方。已照您扫的记下，管理员会看到。',
		unkept: {
			chilled: '这个货箱要冷藏，这班车不能冷藏。请取下来，换一班能冷藏的车。已照您扫的记下，管理员会看到。',
			frozen: '这个货箱要冷冻，这班车不能冷冻。请取下来，换一班能冷冻的车。已照您扫的记下，管理员会看到。',
		},
		unkeptAboard: (count) => `${count} 个货箱要冷着走，这班车做不到`,
		faults: {
			'not-a-crate': '这不是货箱号，请再看一眼。',
			'not-a-number': '这不是我们的包裹号，请再看一眼。',
			'not-my-node': '请选择您自己的站点。',
			'no-crate': '没有这个货箱。先装一个包裹进去，它就登记好了。',
			'no-trip': '这班车不从您的站点走，或者已经到了。',
			'not-here': '这个包裹不在您的站点。先在“单个包裹”里扫它到站。',
			'crate-elsewhere': '账上这个货箱在别的站点。先在上面“收下”它，再装。',
			'crate-is-ambient': '这个货箱装的是常温货。这个包裹要冷着走，请换一个货箱。',
			'crate-is-chilled': '这个货箱装的是冷藏货。温度不同的包裹要分开，请换一个货箱。',
			'crate-is-frozen': '这个货箱装的是冷冻货。温度不同的包裹要分开，请换一个货箱。',
			'too-old': '这次扫码超过七天，请联系管理员补记。',
			already: '这班车已经记过了。',
			'not-waiting': '这个包裹不在等人领取：可能已经交出或退回了，请查一下它走到了哪一步。',
			'called-back': '请不要交出：付款正在核实，卖家要把它叫回来。请留在点上，等退回。',
			form: '有东西没填对，请再看一眼。',
		},
	},
	en: {
		title: 'The point today',
		lead: 'Today’s rides and the crates here. Scan a crate and every parcel in it is noted with it.',
		toParcels: 'Single parcels',
		toPoint: 'Rides and crates',
		trips: 'Rides today',
		noTrips: 'No scheduled rides today.',
		noneNear: 'No rides in these hours.',
		otherTrips: (count) => `Other rides today: ${count}`,
		depart: 'It leaves',
		arrive: 'It is here',
		drivers: 'For the driver: tell where it is',
		crates: (count) => (count === '1' ? '1 crate' : `${count} crates`),
		tripStates: { PLANNED: 'Not left yet', UNDER_WAY: 'On its way', ARRIVED: 'Arrived' },
		cratesHere: 'Crates',
		noCrates: 'No crates now. Put a parcel into one and it appears here.',
		parcels: (count) => (count === '1' ? '1 parcel' : `${count} parcels`),
		coming: 'comes with a ride',
		receive: 'Receive',
		load: 'Load',
		onto: 'Load onto',
		crateCode: 'Crate number',
		crateHint: 'CR and 8 digits, printed on the crate.',
		pack: 'Into a crate',
		packLead:
			'Scan the parcel, then the crate. Chilled, frozen and ambient parcels go into crates of their own: a crate is what its first parcel was.',
		parcelNumber: 'Parcel number',
		packIn: 'Put in',
		takeOut: 'Take out',
		node: 'At',
		done: (parcels) => (parcels === '1' ? 'Noted, with its parcel.' : `Noted, with ${parcels} parcels.`),
		packed: 'It is in the crate now.',
		unpacked: 'It is out of the crate.',
		known: 'That was noted before; there is nothing to do.',
		brokenChain: 'By the books it was elsewhere. It is noted as you scanned it, and administrators see that.',
		unkept: {
			chilled:
				'This crate has to stay chilled, and this ride does not keep it so. Take it off and load it onto one that does. It is noted as you scanned it, and administrators see that.',
			frozen:
				'This crate has to stay frozen, and this ride does not keep it so. Take it off and load it onto one that does. It is noted as you scanned it, and administrators see that.',
		},
		unkeptAboard: (count) => `Crates that have to stay colder than this ride keeps them: ${count}`,
		faults: {
			'not-a-crate': 'This is not a crate number. Please look again.',
			'not-a-number': 'This is not a parcel number of ours. Please look again.',
			'not-my-node': 'Please choose a point of your own.',
			'no-crate': 'There is no such crate. Put a parcel into it first; that registers it.',
			'no-trip': 'This ride does not leave from your points, or has arrived.',
			'not-here': 'This parcel is not at your points. Scan it in under “Single parcels” first.',
			'crate-elsewhere': 'By the books this crate is elsewhere. Receive it above, then fill it.',
			'crate-is-ambient': 'This crate is for ambient goods, and this parcel has to stay cold. Take another crate.',
			'crate-is-chilled':
				'This crate is for chilled goods. Parcels of another temperature go apart: take another crate.',
			'crate-is-frozen': 'This crate is for frozen goods. Parcels of another temperature go apart: take another crate.',
			'too-old': 'This scan is older than seven days. Please ask an administrator.',
			already: 'That was noted for this ride before.',
			'not-waiting': 'This parcel does not wait to be collected: it may be handed out or sent back. Please look it up.',
			'called-back':
				'Please do not hand it over: its payment is looked into and its seller calls it back. Keep it here until it goes back.',
			form: 'Something is not filled in right. Please look again.',
		},
	},
}
