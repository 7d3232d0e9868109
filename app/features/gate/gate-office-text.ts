import type { CaseResolution, GateCaseKind } from '#app/domain/gate/cases.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'
import { counted } from '#app/ui/text/counted.ts'

interface GateOfficeText {
	gateApp: string
	gateAppLead: string
	devices: string
	devicesLead: string
	add: string
	name: string
	nameHint: string
	code: string
	codeLead: (minutes: number) => string
	openGate: string
	states: { waiting: string; over: string; inUse: string; revoked: string }
	seen: string
	clean: string
	unsent: (count: number) => string
	clockOff: (minutes: number) => string
	revoke: string
	revokeLead: string
	noDevices: string
	noDevicesLead: string
	notAllowed: string
	nameFault: string
	cases: string
	casesLead: string
	noCases: string
	noCasesLead: string
	kinds: Record<GateCaseKind, string>
	kindLeads: Record<GateCaseKind, string>
	scanned: string
	first: string
	notCharged: string
	resolution: string
	resolutions: Record<CaseResolution, string>
	note: string
	noteHint: string
	close: string
	closed: string
	gone: string
	recent: string
	recentLead: (minutes: number) => string
	undo: string
	undone: string
	undoFaults: Record<'too-late' | 'not-found', string>
	openCases: (count: number) => string
}

export const gateOfficeText: Catalogue<GateOfficeText> = {
	zh: {
		gateApp: '检票手机',
		gateAppLead: '没有信号也能检票：用相机扫码，手机自己核对，有信号时自动上传。',
		devices: '检票设备',
		devicesLead: '在门口检票的手机。没有信号时，它们按自己的名单核对，记录都留着，有信号就上传。',
		add: '添加设备',
		name: '叫什么',
		nameHint: '例如：东门、小王的手机',
		code: '启用码',
		codeLead: (minutes) => `在那台手机上打开检票页，填这个码。${minutes} 分钟内有效，只能用一次，离开这页就不再显示。`,
		openGate: '打开检票页',
		states: { waiting: '等待启用', over: '启用码已过期', inUse: '使用中', revoked: '已停用' },
		seen: '上次联系',
		clean: '上次同步完成',
		unsent: (count) => (count > 0 ? `还有 ${count} 条未上传` : '全部已上传'),
		clockOff: (minutes) => `时钟差 ${minutes} 分钟，已自动校正`,
		revoke: '停用',
		revokeLead:
			'停用后，它没上传的记录留在那台手机里，要用新的启用码重新启用才能上传；退款不再等它。手机丢了、换人了才停用。',
		noDevices: '还没有检票设备',
		noDevicesLead: '添加一台，把启用码填到门口的手机上。',
		notAllowed: '没有改动：检票设备由店主或店长管理。',
		nameFault: '没有添加：请给设备起个名字，最多 60 个字。',
		cases: '入场核对',
		casesLead: '设备在没有信号时放行、后来发现对不上的。请看一眼：客人已经进去，不会再收钱。',
		noCases: '没有要核对的',
		noCasesLead: '同一张凭证用了两次，或放行后才知道已作废，就会出现在这里。',
		kinds: { DUPLICATE: '同一张凭证用了两次', REVOKED: '放行时凭证已作废', INVALID: '放行时凭证无效' },
		kindLeads: {
			DUPLICATE: '按时间先到的算数，这一次是后来的。',
			REVOKED: '设备还不知道它已作废。退款在您结案或凭证过期 24 小时后才会打出。',
			INVALID: '时间不对，或二维码已经换过。',
		},
		scanned: '这次',
		first: '算数的那次',
		notCharged: '不论怎么结案，都不会再向客人收钱。',
		resolution: '看下来是',
		resolutions: {
			SAME_GUESTS: '同一批客人扫了两次',
			OTHER_GUESTS: '是另外的人（截图转给了别人）',
			OUR_MISTAKE: '我们自己弄错了',
			OTHER: '其他',
		},
		note: '备注',
		noteHint: '可以不填。不要写客人的姓名和电话。',
		close: '结案',
		closed: '已结案',
		gone: '没有改动：这件已经有人结案了。',
		recent: '刚放行的',
		recentLead: (minutes) => `弄错了可以在 ${minutes} 分钟内撤回，凭证恢复可用。`,
		undo: '撤回',
		undone: '已撤回，凭证还可以用。',
		undoFaults: {
			'too-late': '没有撤回：已经过了 60 分钟。',
			'not-found': '没有撤回：找不到这次放行。',
		},
		openCases: (count) => `${count} 件入场核对等您看`,
	},
	en: {
		gateApp: 'Gate on a phone',
		gateAppLead: 'Checks guests in without a signal: the camera scans, the phone decides by itself and sends later.',
		devices: 'Gate devices',
		devicesLead:
			'Phones that check guests in at the gate. Without a signal they decide by their own list, keep every scan, and send it once there is one.',
		add: 'Add a device',
		name: 'What it is called',
		nameHint: 'For example: East gate',
		code: 'Code',
		codeLead: (minutes) =>
			`Open the gate’s page on that phone and enter this code. It is good for ${minutes} minutes, once, and is not shown again after this page.`,
		openGate: 'Open the gate’s page',
		states: { waiting: 'waits for its phone', over: 'code is over', inUse: 'in use', revoked: 'out of use' },
		seen: 'Last seen',
		clean: 'Last complete sync',
		unsent: (count) => (count > 0 ? `${counted(count, 'scan')} not sent yet` : 'all sent'),
		clockOff: (minutes) => `clock ${minutes} min off, corrected`,
		revoke: 'Take out of use',
		revokeLead:
			'What it has not sent stays on that phone until it is enrolled again with a new code, and refunds wait for it no more. For phones that are lost or change hands.',
		noDevices: 'No gate devices yet',
		noDevicesLead: 'Add one, and enter its code on the phone at the gate.',
		notAllowed: 'Nothing was changed: the owner or a manager keeps the devices.',
		nameFault: 'Not added: please give the device a name of at most 60 characters.',
		cases: 'Entries to look at',
		casesLead:
			'Let in by a device without a signal, and found not to fit afterwards. Please look: the guests are in and are not charged again.',
		noCases: 'Nothing to look at',
		noCasesLead: 'A voucher used twice, or revoked before the device knew, appears here.',
		kinds: {
			DUPLICATE: 'One voucher used twice',
			REVOKED: 'Revoked before it was let in',
			INVALID: 'Not valid when it was let in',
		},
		kindLeads: {
			DUPLICATE: 'The first in time counts; this one was later.',
			REVOKED:
				'The device did not know yet. The refund goes out once you close this, or 24 hours after the voucher’s end.',
			INVALID: 'The time was wrong, or the QR code had been replaced.',
		},
		scanned: 'This one',
		first: 'What counts',
		notCharged: 'However you close it, the guest is not charged again.',
		resolution: 'It was',
		resolutions: {
			SAME_GUESTS: 'the same guests, scanned twice',
			OTHER_GUESTS: 'other people (a passed-on screenshot)',
			OUR_MISTAKE: 'our own mistake',
			OTHER: 'something else',
		},
		note: 'Note',
		noteHint: 'If you like. No names or phone numbers of guests.',
		close: 'Close',
		closed: 'Closed',
		gone: 'Nothing was changed: somebody closed it already.',
		recent: 'Just let in',
		recentLead: (minutes) => `A mistake can be taken back for ${minutes} minutes; the voucher is good again.`,
		undo: 'Take back',
		undone: 'Taken back; the voucher is good again.',
		undoFaults: {
			'too-late': 'Not taken back: 60 minutes are over.',
			'not-found': 'Not taken back: there is no such entry.',
		},
		openCases: (count) => `${count} ${count === 1 ? 'entry' : 'entries'} to look at`,
	},
}
