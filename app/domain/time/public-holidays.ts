import { isSolarTerm, lunarDay } from '#app/domain/time/lunar-calendar.ts'
import { addDays, type LocalDate } from '#app/domain/time/local-date.ts'

/** Days off as the State Council arranges them each autumn for the next year (国办发明电〔2024〕12号, 〔2025〕7号), both ends included. */
const ARRANGED: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
	2025: [
		['01-01', '01-01'],
		['01-28', '02-04'],
		['04-04', '04-06'],
		['05-01', '05-05'],
		['05-31', '06-02'],
		['10-01', '10-08'],
	],
	2026: [
		['01-01', '01-03'],
		['02-15', '02-23'],
		['04-04', '04-06'],
		['05-01', '05-05'],
		['06-19', '06-21'],
		['09-25', '09-27'],
		['10-01', '10-07'],
	],
}

/** 全国年节及纪念日放假办法 (2024), art. 2: the thirteen days off that every year has. */
const SOLAR = new Set(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'])
const LUNAR = new Set(['1-1', '1-2', '1-3', '5-5', '8-15'])
const QINGMING_DEGREES = 15

function isLunarHoliday(date: LocalDate): boolean {
	const { month, day, isLeap } = lunarDay(date)
	return !isLeap && LUNAR.has(`${month}-${day}`)
}

/** New Year's Eve has no day of its own: the twelfth month ends with its 29th or 30th. */
function isLunarEve(date: LocalDate): boolean {
	const { month, day } = lunarDay(date)
	if (month !== 12 || day < 29) return false
	const next = lunarDay(addDays(date, 1))
	return next.month === 1 && next.day === 1
}

/** Whether a date is a public holiday in China: as arranged for its year, and by the law alone in years not arranged yet. */
export function isPublicHoliday(date: LocalDate): boolean {
	const [year = '', day = ''] = [date.slice(0, 4), date.slice(5)]
	const arranged = ARRANGED[year]
	if (arranged) return arranged.some(([from, to]) => day >= from && day <= to)
	return SOLAR.has(day) || isSolarTerm(date, QINGMING_DEGREES) || isLunarHoliday(date) || isLunarEve(date)
}

/** Whether a night leads into a public holiday: the day after it is off. */
export function isHolidayNight(night: LocalDate): boolean {
	return isPublicHoliday(addDays(night, 1))
}
