import type { ImportKind } from '#app/domain/imports/import-kind.ts'
import type { ImportRun } from '#app/domain/imports/import-run.ts'
import { counted } from '#app/ui/text/counted.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface ImportsText {
	title: string
	lead: string
	kinds: Record<ImportKind, string>
	leads: Record<ImportKind, string>
	kind: string
	file: string
	fileHint: string
	send: string
	template: string
	toSend: string
	exports: string
	exportsLead: string
	orders: string
	files: string
	none: string
	states: Record<ImportRun['state'], string>
	lines: (count: string) => string
	reading: (done: string, all: string) => string
	waiting: string
	applying: string
	applied: (count: string) => string
	/** Of kinds whose lines take effect one by one. */
	applyingLines: string
	sending: (done: string, all: string) => string
	sent: (count: string) => string
	notSent: (count: string) => string
	seeDone: Record<ImportKind, string>
	dropped: string
	good: (count: string) => string
	faulty: (count: string) => string
	firstGood: string
	line: (line: string) => string
	ignored: (columns: string) => string
	faultyFile: string
	applyAll: (count: string) => string
	applyGood: (good: string, faulty: string) => string
	drop: string
	hasFaults: string
	nothingGood: string
	over: string
	answers: Record<'empty' | 'too-many' | 'too-large' | 'no-kind', string>
	again: string
}

const lines = (count: string) => counted(count, 'line')

export const importsText: Catalogue<ImportsText> = {
	zh: {
		title: '导入与导出',
		lead: '先读文件、逐行检查，您看过再生效。生效时整个文件一起，要么全部，要么一行不动；只有运单号是一个包裹一个包裹地发出。',
		kinds: { shipments: '运单号', stock: '库存', rates: '房价', products: '物产', ads: '广告花费' },
		leads: {
			shipments:
				'下载待发包裹，填好快递公司和单号再传回；一行一个包裹，生效后等于逐个点「已交给快递」，买家都会收到通知。没填的行先不管。',
			stock: '按货号改现有数量；已经卖出的不会被改掉。',
			rates: '给价格方案的某些夜晚定价；同一晚写了两次，以后一行为准。',
			ads: '每个推广每天的花费；同一天再导一次，以新的为准，不会重复计。',
			products: '新货号成为草稿，已有货号改名称与价格，库存不动。',
		},
		kind: '导入什么',
		file: '文件',
		fileHint: 'CSV 或 Excel（.xlsx），最多 2 万行、5 MB。',
		send: '上传并检查',
		template: '空白模板',
		toSend: '待发包裹',
		exports: '导出',
		exportsLead: '改完可以原样导入。',
		orders: '订单',
		files: '传过的文件',
		none: '还没有传过文件。',
		states: {
			RECEIVED: '检查中',
			STAGED: '等您确认',
			APPLYING: '生效中',
			APPLIED: '已生效',
			REFUSED: '读不了',
			DROPPED: '已放弃',
		},
		lines: (count) => `${count} 行`,
		reading: (done, all) => `已检查 ${done} / ${all} 行`,
		waiting: '正在读文件。可以离开本页，文件已收好。',
		applying: '正在生效。可以离开本页；中途断了也会接着做完，不会只做一半。',
		applied: (count) => `已生效，改了 ${count} 项。`,
		applyingLines: '正在逐个发出。可以离开本页；中途断了会接着做完，已发出的不会再发一次。',
		sending: (done, all) => `已发出 ${done} / ${all} 个包裹`,
		sent: (count) => `已发出 ${count} 个包裹。`,
		notSent: (count) => `还有 ${count} 行没有发出，原因在下面。`,
		seeDone: {
			shipments: '去看在路上的包裹',
			stock: '去看库存',
			rates: '去看房价日历',
			products: '去写完草稿、送审上架',
			ads: '去看推广',
		},
		dropped: '您放弃了这个文件，什么也没改。',
		good: (count) => `${count} 行没问题`,
		faulty: (count) => `${count} 行有问题`,
		firstGood: '前几行',
		line: (line) => `第 ${line} 行`,
		ignored: (columns) => `不认识的列没有读：${columns}`,
		faultyFile: '下载有问题的行（带原因）',
		applyAll: (count) => `让 ${count} 行生效`,
		applyGood: (good, faulty) => `只让没问题的 ${good} 行生效，不管另外 ${faulty} 行`,
		drop: '放弃这个文件',
		hasFaults: '有的行有问题：改好再传一次，或者只让没问题的行生效。',
		nothingGood: '没有一行可以生效。改好再传一次。',
		over: '这个文件已经处理过了。',
		answers: {
			empty: '请选一个不空的文件。',
			'too-many': '前面的文件还没处理完，请等一等再传。',
			'too-large': '文件太大：最多 5 MB。请分成几个文件。',
			'no-kind': '请选导入什么。',
		},
		again: '再传一个文件',
	},
	en: {
		title: 'Import and export',
		lead: 'A file is read and checked line by line first; you look, then it takes effect: the whole file or nothing of it. Only tracking numbers take effect parcel by parcel.',
		kinds: {
			shipments: 'Tracking numbers',
			stock: 'Stock',
			rates: 'Room rates',
			products: 'Products',
			ads: 'Advertising costs',
		},
		leads: {
			shipments:
				'Download the parcels to send, fill in carrier and number and send the file back. A row is a parcel; each is noted as sent as on its page, and its buyer is told. Rows without a number are left for later.',
			stock: 'Sets what is on hand by SKU; what is sold is never taken away.',
			rates: 'Prices nights of a rate plan; of two lines for one night the later counts.',
			ads: 'What a campaign cost on a day; a day imported again replaces what was there and is never counted twice.',
			products: 'New SKUs become drafts, known ones get their names and prices; stock is left alone.',
		},
		kind: 'What to import',
		file: 'File',
		fileHint: 'CSV or Excel (.xlsx), at most 20,000 lines and 5 MB.',
		send: 'Upload and check',
		template: 'Empty template',
		toSend: 'Parcels to send',
		exports: 'Export',
		exportsLead: 'Change it and import it again as it is.',
		orders: 'Orders',
		files: 'Files you sent',
		none: 'No files yet.',
		states: {
			RECEIVED: 'Being checked',
			STAGED: 'Waits for you',
			APPLYING: 'Taking effect',
			APPLIED: 'In effect',
			REFUSED: 'Cannot be read',
			DROPPED: 'Given up',
		},
		lines: (count) => lines(count),
		reading: (done, all) => `${done} of ${lines(all)} checked`,
		waiting: 'The file is being read. You may leave this page; the file is kept.',
		applying: 'It is taking effect. You may leave; if it is cut off it goes on, and is never half done.',
		applyingLines:
			'The parcels are being sent one by one. You may leave; if it is cut off it goes on, and nothing is sent twice.',
		sending: (done, all) => `${done} of ${counted(all, 'parcel')} sent`,
		sent: (count) => `${counted(count, 'parcel')} sent.`,
		notSent: (count) => `${lines(count)} ${count === '1' ? 'was' : 'were'} not sent; below is why.`,
		applied: (count) => `In effect: ${counted(count, 'thing')} changed.`,
		seeDone: {
			shipments: 'See the parcels under way',
			...{ stock: 'See the stock', rates: 'See the calendar' },
			...{ products: 'Finish the drafts and put them up', ads: 'See the campaigns' },
		},
		dropped: 'You gave this file up; nothing was changed.',
		good: (count) => `${lines(count)} ${count === '1' ? 'is' : 'are'} fine`,
		faulty: (count) => `${lines(count)} ${count === '1' ? 'has' : 'have'} faults`,
		firstGood: 'The first lines',
		line: (line) => `Line ${line}`,
		ignored: (columns) => `Columns nobody knows were not read: ${columns}`,
		faultyFile: 'Download the faulty lines with reasons',
		applyAll: (count) => `Let ${lines(count)} take effect`,
		applyGood: (good, faulty) =>
			`Let the ${good === '1' ? 'good line' : `${good} good lines`} take effect and leave the other ${faulty} out`,
		drop: 'Give this file up',
		hasFaults: 'Some lines have faults: mend them and send the file again, or let the good ones alone take effect.',
		nothingGood: 'No line can take effect. Mend them and send the file again.',
		over: 'This file was dealt with before.',
		answers: {
			empty: 'Please choose a file that is not empty.',
			'too-many': 'Earlier files are still being worked on: please wait a little.',
			'too-large': 'The file is too large: 5 MB at most. Please split it.',
			'no-kind': 'Please choose what to import.',
		},
		again: 'Send another file',
	},
}
