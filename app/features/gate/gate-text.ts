import type { GateRefusal } from '#app/domain/gate/decide-scan.ts'
import type { RedemptionState } from '#app/domain/vouchers/states.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

/** Why nobody is let in: what a device decides, what the site says, and what is no voucher at all. */
export type ShownReason = GateRefusal | 'unreadable' | 'not-confirmed' | 'unknown' | 'earlier-scan' | 'undone'

interface GateText {
	title: string
	demo: string
	noScripts: string
	byForm: string
	withScripts: string
	tabs: { scan: string; today: string; log: string }
	enrolTitle: string
	enrolLead: string
	enrolCode: string
	enrol: string
	enrolling: string
	enrolFaults: Record<'unknown-code' | 'offline' | 'no-storage', string>
	howTo: string
	starting: string
	ready: string
	notReady: string
	code: string
	codeHint: string
	qty: string
	fewer: string
	more: string
	check: string
	camera: string
	cameraOff: string
	cameraFault: string
	aim: string
	checking: string
	verdict: { green: string; amber: string; red: string }
	amberLead: (ago: string) => string
	never: string
	ago: (minutes: number) => string
	left: (left: number) => string
	people: (count: number) => string
	doors: (names: string) => string
	next: string
	online: string
	offline: string
	lastSync: (ago: string) => string
	unsent: (count: number) => string
	sync: string
	syncing: string
	synced: string
	notSynced: string
	fate: Record<RedemptionState, string>
	caseNote: string
	noArrivals: string
	noArrivalsLead: string
	noLog: string
	inOf: (used: number, total: number) => string
	dropped: string
	language: string
	reasons: Record<ShownReason, string>
}

const agoIn =
	(words: { now: string; minutes: (n: number) => string; hours: (n: number) => string; days: (n: number) => string }) =>
	(minutes: number) => {
		if (minutes < 1) return words.now
		if (minutes < 60) return words.minutes(Math.floor(minutes))
		return minutes < 48 * 60 ? words.hours(Math.floor(minutes / 60)) : words.days(Math.floor(minutes / 1440))
	}

export const gateText: Catalogue<GateText> = {
	zh: {
		title: '检票',
		demo: '演示',
		noScripts: '这个页面要用脚本：没有信号时由手机自己核对。',
		byForm: '用网页表单检票（需要信号）',
		withScripts: '关掉省流量模式，打开检票',
		tabs: { scan: '检票', today: '今日客人', log: '记录' },
		enrolTitle: '启用这台检票手机',
		enrolLead: '请店主或店长在“检票设备”页添加一台设备，把那里显示的 10 位码填在这里。码 15 分钟内有效，只能用一次。',
		enrolCode: '启用码',
		enrol: '启用',
		enrolling: '正在启用…',
		enrolFaults: {
			'unknown-code': '没有启用：码不对、已经用过，或过了 15 分钟。请让店主再给一个。',
			offline: '没有启用：连不上网站。启用时要有信号，之后就不用了。',
			'no-storage': '这台手机不让网页存东西（可能开了无痕模式），记录保不住，所以不能用来检票。请换普通窗口打开。',
		},
		howTo: '打开检票设备页',
		starting: '正在打开…',
		ready: '没有信号也能用',
		notReady: '正在为没有信号时做准备…',
		code: '凭证码',
		codeHint: '10 个字母或数字；O 当作 0，I 和 L 当作 1。',
		qty: '这次来几位',
		fewer: '少一位',
		more: '多一位',
		check: '核对',
		camera: '用相机扫码',
		cameraOff: '关掉相机',
		cameraFault: '打不开相机。请允许使用相机，或直接输入凭证码。',
		aim: '对准客人的二维码',
		checking: '正在核对…',
		verdict: { green: '可以进', amber: '先放行', red: '不能放行' },
		amberLead: (ago) => `没有信号，上次同步：${ago}`,
		never: '还没有',
		ago: agoIn({ now: '刚刚', minutes: (n) => `${n} 分钟前`, hours: (n) => `${n} 小时前`, days: (n) => `${n} 天前` }),
		left: (left) => (left > 0 ? `还可用 ${left} 次` : '这是最后一次'),
		people: (count) => `${count} 位`,
		doors: (names) => `房号 ${names}`,
		next: '下一位',
		online: '有信号',
		offline: '没有信号',
		lastSync: (ago) => `上次同步 ${ago}`,
		unsent: (count) => (count > 0 ? `${count} 条未上传` : '全部已上传'),
		sync: '现在同步',
		syncing: '正在同步…',
		synced: '已同步',
		notSynced: '没有同步成：没有信号。记录都在手机里，有信号会自己上传。',
		fate: {
			PROVISIONAL: '待上传',
			CONFIRMED: '已确认',
			REJECTED_DUPLICATE: '重复使用',
			REJECTED_REVOKED: '凭证已作废',
			REJECTED_INVALID: '不是有效凭证',
			REVERSED: '已撤回',
		},
		caseNote: '已交给店里核对；不会再向客人收钱。',
		noArrivals: '这两天没有客人',
		noArrivalsLead: '有人订了今天或明天的体验、住宿，同步后就出现在这里。',
		noLog: '还没有检过票',
		inOf: (used, total) => (used >= total ? '已到' : used > 0 ? `到了 ${used}／${total}` : '未到'),
		dropped: '这台设备已停用。没有上传的记录还在手机里：请店主再给一个启用码，启用后会自动上传。',
		language: 'English',
		reasons: {
			'sync-first': '上次同步已过 7 天，名单太旧。先到有信号的地方同步一次。',
			'bad-signature': '二维码的签名不对，可能是伪造的。',
			'unknown-key': '这个二维码用的是新密钥，手机还不认识。同步一次再扫。',
			'unknown-code': '名单里没有这个码。请扫客人的二维码，或先同步。',
			'wrong-site': '这张凭证是别家的。',
			revoked: '这张凭证已作废，可能订单已取消。',
			'old-code': '这个二维码已换新，请客人重新打开凭证页面。',
			'used-up': '这张凭证已经用过了。',
			'too-many': '人数超过了还能用的次数。',
			'too-early': '还没到有效时间。',
			'too-late': '已过有效时间。',
			'not-confirmed': '这笔预约现在不能入场。',
			unreadable: '这不是我们的凭证。',
			unknown: '没有这张凭证。',
			'earlier-scan': '另一台设备更早检过这张凭证。',
			undone: '已被店里撤回。',
		},
	},
	en: {
		title: 'Gate',
		demo: 'Demo',
		noScripts: 'This page needs scripts: without a signal the phone decides by itself.',
		byForm: 'Check in by the form (needs a signal)',
		withScripts: 'Leave light mode and open the gate',
		tabs: { scan: 'Check in', today: 'Today', log: 'Log' },
		enrolTitle: 'Make this phone a gate device',
		enrolLead:
			'The owner or manager adds a device on the page “Gate devices” and reads out the ten characters shown there. They are good for 15 minutes, once.',
		enrolCode: 'Code',
		enrol: 'Enrol',
		enrolling: 'Enrolling…',
		enrolFaults: {
			'unknown-code':
				'Not enrolled: the code is wrong, was used, or is over 15 minutes old. Ask the owner for another.',
			offline: 'Not enrolled: the site cannot be reached. Enrolling needs a signal; afterwards none is needed.',
			'no-storage':
				'This phone lets the page keep nothing (a private window, perhaps), so scans would be lost. Please open it in a usual window.',
		},
		howTo: 'Open the page of gate devices',
		starting: 'Opening…',
		ready: 'Works without a signal',
		notReady: 'Getting ready for times without a signal…',
		code: 'Voucher',
		codeHint: '10 letters or digits; O is read as 0, I and L as 1.',
		qty: 'How many come in',
		fewer: 'One fewer',
		more: 'One more',
		check: 'Check',
		camera: 'Scan with the camera',
		cameraOff: 'Camera off',
		cameraFault: 'The camera cannot be opened. Allow it, or type the voucher.',
		aim: 'Point at the guest’s QR code',
		checking: 'Checking…',
		verdict: { green: 'Let in', amber: 'Let in for now', red: 'Do not let in' },
		amberLead: (ago) => `offline, last sync ${ago}`,
		never: 'never',
		ago: agoIn({
			now: 'just now',
			minutes: (n) => `${n} min ago`,
			hours: (n) => `${n} h ago`,
			days: (n) => `${n} d ago`,
		}),
		left: (left) => (left > 0 ? `${left} more ${left === 1 ? 'use' : 'uses'} left` : 'That was the last use'),
		people: (count) => `${count} ${count === 1 ? 'guest' : 'guests'}`,
		doors: (names) => `Door ${names}`,
		next: 'Next guest',
		online: 'Signal',
		offline: 'No signal',
		lastSync: (ago) => `last sync ${ago}`,
		unsent: (count) => (count > 0 ? `${count} not sent yet` : 'all sent'),
		sync: 'Sync now',
		syncing: 'Syncing…',
		synced: 'In sync',
		notSynced: 'Not synced: no signal. Every scan is kept on this phone and is sent by itself once there is one.',
		fate: {
			PROVISIONAL: 'not sent yet',
			CONFIRMED: 'confirmed',
			REJECTED_DUPLICATE: 'used twice',
			REJECTED_REVOKED: 'voucher revoked',
			REJECTED_INVALID: 'not valid',
			REVERSED: 'taken back',
		},
		caseNote: 'The office looks at it; the guest is not charged again.',
		noArrivals: 'Nobody is expected today or tomorrow',
		noArrivalsLead: 'Once someone books a session or a room for these days, it appears here after a sync.',
		noLog: 'Nobody was checked in yet',
		inOf: (used, total) => (used >= total ? 'in' : used > 0 ? `${used} of ${total} in` : 'expected'),
		dropped:
			'This device was taken out of use. What it had not sent is still on this phone: enrolled again with a new code, it sends it.',
		language: '中文',
		reasons: {
			'sync-first': 'The last sync is over 7 days ago and the list too old. Sync once where there is a signal.',
			'bad-signature': 'The QR code’s signature is wrong. It may be a forgery.',
			'unknown-key': 'This QR code is signed with a new key that this phone does not know yet. Sync, then scan again.',
			'unknown-code': 'This code is not in the list. Scan the guest’s QR code, or sync first.',
			'wrong-site': 'This voucher is for another place.',
			revoked: 'This voucher was revoked; the order may have been cancelled.',
			'old-code': 'This QR code was replaced. Ask the guest to open the voucher’s page again.',
			'used-up': 'This voucher has been used.',
			'too-many': 'More guests than the voucher has uses left.',
			'too-early': 'It is not valid yet.',
			'too-late': 'It is no longer valid.',
			'not-confirmed': 'This booking cannot be let in now.',
			unreadable: 'This is not a voucher of ours.',
			unknown: 'There is no such voucher.',
			'earlier-scan': 'Another device checked this voucher in earlier.',
			undone: 'The office took it back.',
		},
	},
}
