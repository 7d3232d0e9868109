import type { ImportKind } from '#app/domain/imports/import-kind.ts'
import type { RowFaultCode } from '#app/domain/imports/row-fault.ts'
import type { FileRefusal, ImportRun } from '#app/domain/imports/import-run.ts'
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
	take: string
	exports: string
	exportsLead: string
	orders: string
	sent: string
	none: string
	states: Record<ImportRun['state'], string>
	lines: (count: string) => string
	reading: (done: string, all: string) => string
	waiting: string
	applying: string
	applied: (count: string) => string
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
	refusals: Record<FileRefusal['outcome'], (detail: string) => string>
	faults: Record<RowFaultCode, (detail: string) => string>
	again: string
}

const lines = (count: string) => `${count} ${count === '1' ? 'line' : 'lines'}`

export const importsText: Catalogue<ImportsText> = {
	zh: {
		title: '导入与导出',
		lead: '先读文件、逐行检查，您看过再生效。生效时整个文件一起，要么全部，要么一行不动。',
		kinds: { stock: '库存', rates: '房价', products: '物产', ads: '广告花费' },
		leads: {
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
		take: '带现有数据的文件',
		exports: '导出',
		exportsLead: '改完可以原样导入。',
		orders: '订单',
		sent: '传过的文件',
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
		seeDone: { stock: '去看库存', rates: '去看房价日历', products: '去写完草稿、送审上架', ads: '去看推广' },
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
		refusals: {
			empty: () => '文件里只有表头，或者什么也没有。',
			'missing-columns': (columns) => `少了这些列：${columns}。请照模板写表头。`,
			'repeated-column': (column) => `“${column}”这一列出现了两次。`,
			'too-many-rows': (most) => `超过 ${most} 行，请分成几个文件。`,
			malformed: (line) => `第 ${line} 行的引号没有成对，从那里起读不下去了。`,
			'not-a-table': () => '这不是 CSV 或 Excel（.xlsx）表格。旧的 .xls 请另存为 .xlsx。',
		},
		faults: {
			missing: () => '没有填',
			not_a_count: () => '请填 0 以上的整数',
			not_money: () => '请填大于 0 的金额，最多两位小数',
			not_a_date: () => '请写成 2027-05-01',
			too_long: (most) => `最多 ${most} 个字`,
			formula: () => '看起来是公式，请改成文字',
			unknown: () => '找不到，或不是您的（导出的文件里有对的写法）',
			repeated: (line) => `与第 ${line} 行重复`,
			ends_before: () => '结束早于开始',
			too_many_nights: (most) => `夜晚太多：最多 ${most}`,
			past: () => '这些夜晚已经过去',
			to_come: () => '这一天还没到',
			counted_here: () => '站内推广的花费由平台自己记，请删掉这一行',
			promised: (least) => `至少要有 ${least}：已经答应给买家了`,
		},
		again: '再传一个文件',
	},
	en: {
		title: 'Import and export',
		lead: 'A file is read and checked line by line first; you look, then it takes effect: the whole file or nothing of it.',
		kinds: { stock: 'Stock', rates: 'Room rates', products: 'Products', ads: 'Advertising costs' },
		leads: {
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
		take: 'File with what you have',
		exports: 'Export',
		exportsLead: 'Change it and import it again as it is.',
		orders: 'Orders',
		sent: 'Files you sent',
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
		reading: (done, all) => `${done} of ${all} lines checked`,
		waiting: 'The file is being read. You may leave this page; the file is kept.',
		applying: 'It is taking effect. You may leave; if it is cut off it goes on, and is never half done.',
		applied: (count) => `In effect: ${count === '1' ? '1 thing' : `${count} things`} changed.`,
		seeDone: {
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
		refusals: {
			empty: () => 'The file has a head alone, or nothing.',
			'missing-columns': (columns) =>
				`These columns are missing: ${columns}. Please write the head as in the template.`,
			'repeated-column': (column) => `The column “${column}” is there twice.`,
			'too-many-rows': (most) => `More than ${most} lines: please split the file.`,
			malformed: (line) => `A quotation mark in line ${line} has no partner; from there on it cannot be read.`,
			'not-a-table': () => 'This is no CSV or Excel (.xlsx) table. Please save an old .xls as .xlsx.',
		},
		faults: {
			missing: () => 'is empty',
			not_a_count: () => 'must be a whole number of 0 or more',
			not_money: () => 'must be an amount above 0 with two decimals at most',
			not_a_date: () => 'must be a date like 2027-05-01',
			too_long: (most) => `has more than ${most} characters`,
			formula: () => 'looks like a formula: please make it text',
			unknown: () => 'is not found, or not yours (the exported file has what is)',
			repeated: (line) => `is in line ${line} already`,
			ends_before: () => 'ends before it begins',
			too_many_nights: (most) => `is too many nights: ${most} at most`,
			past: () => 'these nights are over',
			to_come: () => 'this day is still to come',
			counted_here: () => 'is promoted here, so its cost is counted by itself: please delete this line',
			promised: (least) => `must be ${least} at least: that is promised to buyers`,
		},
		again: 'Send another file',
	},
}
