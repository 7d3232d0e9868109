import type { Language } from '#app/domain/language/bilingual.ts'
import { HOUSEHOLD_CARRIER_CODES, HOUSEHOLD_CARRIERS } from '#app/domain/logistics/household-carriers.ts'
import type { RowFaultCode } from '#app/domain/imports/row-fault.ts'
import type { RunRefusal } from '#app/domain/imports/import-run.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface RefusalsText {
	refusals: Record<RunRefusal['outcome'], (detail: string) => string>
	faults: Record<RowFaultCode, (detail: string) => string>
}

const carriers = (language: Language) =>
	HOUSEHOLD_CARRIER_CODES.filter((code) => code !== 'OTHER')
		.map((code) => HOUSEHOLD_CARRIERS[code][language])
		.join(language === 'zh' ? '、' : ', ')

/** Why a file, or a line of it, does not take effect. */
export const refusalsText: Catalogue<RefusalsText> = {
	zh: {
		refusals: {
			empty: () => '文件里只有表头，或者什么也没有。',
			'missing-columns': (columns) => `少了这些列：${columns}。请照模板写表头。`,
			'repeated-column': (column) => `“${column}”这一列出现了两次。`,
			'too-many-rows': (most) => `超过 ${most} 行，请分成几个文件。`,
			malformed: (line) => `第 ${line} 行的引号没有成对，从那里起读不下去了。`,
			'nothing-filled': () => '没有一行填了快递公司和单号。请填好再传。',
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
			unknown_carrier: () =>
				`不认识。请写${carriers('zh')}之一；别的承运人请先在一个包裹上手工填一次，以后文件里就认识了`,
			malformed: () => '请照面单填写：6 到 40 个字母、数字或短横线',
			rounded: () =>
				'被表格软件改成了近似数，后几位丢了。请把这一列设成“文本”，再照面单重填；面单上真是这样的，请到包裹页填写',
			sent_so: () => '这个订单已经用这个单号发出，不用再传',
			number_used: () => '另一个包裹已经用了这个单号，请与面单核对',
			not_items: () => '请写成“货号*数量”，几样之间用分号，例如 TEA-100*2; TEA-200*1',
			too_many_pieces: (left) => (left ? `多了：还没发的只有 ${left}` : '多了：包裹里没有这么多了'),
			which_parcel: () => '这个订单有几个包裹，请写明是哪一个（导出的文件里有）',
			all_taken: (line) => `第 ${line} 行已经寄出全部货；要分几个包裹，请在“装了什么”里写明各装什么、几件`,
			same_sku: (sku) => `包裹里有几样货的货号都是 ${sku}，分不清是哪一样，请到包裹页拆分`,
			not_paid: () => '还没有付款，不能发货',
			not_packed: () => '还没有打包，请先打包',
			already_sent: () => '已经发出了',
			called_off: () => '已经取消，不要发货',
			nothing_to_send: () => '没有要寄的货',
			held: () => '付款可能是盗刷，正在核实，先不要发货',
			recalled: () => '里面有召回的批次，不要发货',
		},
	},
	en: {
		refusals: {
			empty: () => 'The file has a head alone, or nothing.',
			'missing-columns': (columns) =>
				`These columns are missing: ${columns}. Please write the head as in the template.`,
			'repeated-column': (column) => `The column “${column}” is there twice.`,
			'too-many-rows': (most) => `More than ${most} lines: please split the file.`,
			malformed: (line) => `A quotation mark in line ${line} has no partner; from there on it cannot be read.`,
			'nothing-filled': () => 'No row has a carrier and a tracking number. Please enter them and send the file again.',
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
			unknown_carrier: () =>
				`is not known: write ${carriers('en')}; any other has to be entered on a parcel once, then files may name it`,
			malformed: () => 'must be as on the carrier’s label: 6 to 40 letters, digits or dashes',
			rounded: () =>
				'was rounded by a spreadsheet and lost its last digits: make the column text and enter it again from the label; if it really is so, enter it on the parcel',
			sent_so: () => 'this order was sent with this number already, nothing is left to do',
			number_used: () => 'is another parcel’s: please compare it with the label',
			not_items: () => 'must be SKUs with their number, parted by semicolons: TEA-100*2; TEA-200*1',
			too_many_pieces: (left) =>
				left ? `is too much: only ${left} is still to be sent` : 'is more than is left in the parcel',
			which_parcel: () => 'must say which: this order has several parcels (the exported file names them)',
			all_taken: (line) =>
				`has nothing left: line ${line} sends all of it; for several parcels say under Items what is in each`,
			same_sku: (sku) => `names ${sku}, which several things in this parcel are called: please split it on its page`,
			not_paid: () => 'is not paid yet',
			not_packed: () => 'is not packed yet',
			already_sent: () => 'was sent already',
			called_off: () => 'was called off: please do not send it',
			nothing_to_send: () => 'has nothing that is sent',
			held: () => 'is held: its payment may be fraud',
			recalled: () => 'has goods of a recalled lot',
		},
	},
}
