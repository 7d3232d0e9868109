import type { RideState } from '#app/features/positions/components/use-ride.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'
import { counted } from '#app/ui/text/counted.ts'

interface RideText {
	title: string
	notHere: string
	lead: (from: string, to: string, time: string) => string
	agree: string
	agreed: readonly string[]
	start: string
	stop: string
	needsScript: string
	keepOpen: string
	states: Record<RideState, string>
	over: string
	notLeft: string
	told: (count: string, time: string) => string
	waiting: (count: string) => string
	other: string
	otherLead: string
	code: string
}

/** Words of the page from which a driver tells where the vehicle is. */
export const rideText: Catalogue<RideText> = {
	zh: {
		title: '让收件人看到车到哪了',
		notHere: '没有这趟车，或者链接不完整。请让站点的人再给一次。',
		lead: (from, to, time) => `${time} ${from} 到 ${to}`,
		agree: '开始之前，请您先看清楚：',
		agreed: [
			'只在这趟车路上、这一页开着的时候才记车的位置；到站就停，您随时可以停。',
			'只有等着收货的人、而且只在货正在派送时才看得到，精确到 100 米。',
			'位置 72 小时后删掉，不记名字，也不用来考核您。',
			'不同意就不用开始，送货不受影响。',
		],
		start: '我同意，开始',
		stop: '停',
		needsScript: '这一页要用手机定位，请打开浏览器的脚本功能。',
		keepOpen: '请让这一页开着、屏幕亮着；没信号时先存着，有信号了再发。',
		states: {
			off: '还没有开始。',
			asking: '手机在问能不能用定位，请点“允许”。',
			on: '正在报位置。',
			denied: '手机没有允许定位。请在浏览器设置里给本网站打开“位置”，再点开始。',
			none: '这部手机的浏览器不能定位。',
			refused: '这个链接失效了。请让站点的人再给一次。',
		},
		over: '这趟车已经到站，不再记位置。谢谢。',
		notLeft: '站点还没有点“发车”；发车以后才开始记。',
		told: (count, time) => `已发 ${count} 次，最近一次 ${time}`,
		waiting: (count) => `没信号，存着 ${count} 次`,
		other: '在司机的手机上打开',
		otherLead: '用司机的手机扫这个码，不用登录。',
		code: '司机扫的二维码',
	},
	en: {
		title: 'Let receivers see where the vehicle is',
		notHere: 'There is no such ride, or the link is not whole. Please ask at the point for it again.',
		lead: (from, to, time) => `${time}, ${from} to ${to}`,
		agree: 'Before you begin, please read:',
		agreed: [
			'Where the vehicle is is noted only on this ride and while this page is open; it ends at the other end, and whenever you stop it.',
			'Only people waiting for a parcel see it, only while it is out for delivery, and only to 100 m.',
			'It is deleted after 72 hours, bears no name and is not used to judge your work.',
			'If you do not agree, do not begin: the parcels travel all the same.',
		],
		start: 'I agree, begin',
		stop: 'Stop',
		needsScript: 'This page uses your phone’s position and needs scripts. Please allow them.',
		keepOpen: 'Keep this page open and the screen on. Without a signal it waits, and is sent once there is one.',
		states: {
			off: 'Not begun.',
			asking: 'Your phone asks whether its position may be used: please allow it.',
			on: 'Telling where the vehicle is.',
			denied:
				'Your phone did not allow it. Turn “Location” on for this site in the browser’s settings, then begin again.',
			none: 'This browser cannot tell where it is.',
			refused: 'This link is no longer good. Please ask at the point for it again.',
		},
		over: 'This ride has arrived: nothing more is noted. Thank you.',
		notLeft: 'The point has not said that it left yet: nothing is noted before.',
		told: (count, time) => `Told ${counted(count, 'time')}, last at ${time}`,
		waiting: (count) => `No signal: ${count} kept to be sent`,
		other: 'Open it on the driver’s phone',
		otherLead: 'Scan this code with the driver’s phone; no login is needed.',
		code: 'QR code for the driver',
	},
}
