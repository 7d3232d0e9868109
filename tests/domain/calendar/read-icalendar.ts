import { expect } from 'vitest'

/** A component as it was read: its properties with their parameters, and what lies in it. */
export interface Component {
	name: string
	properties: { name: string; parameters: Record<string, string>; value: string }[]
	components: Component[]
}

const encoder = new TextEncoder()

/** Lines unfolded as RFC 5545, 3.1 says; what breaks its rules fails. */
function unfold(file: string): string[] {
	expect(file.endsWith('\r\n')).toBe(true)
	expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
	const lines: string[] = []
	for (const line of file.slice(0, -2).split('\r\n')) {
		expect(line.length).toBeGreaterThan(0)
		expect(encoder.encode(line).length).toBeLessThanOrEqual(75)
		// A sign that was cut in two would be two halves of a pair, or a replacement.
		expect(line).not.toMatch(/\uFFFD|[\uD800-\uDBFF]$|^[ \t]?[\uDC00-\uDFFF]/)
		if (/^[ \t]/.test(line)) lines.push((lines.pop() ?? '') + line.slice(1))
		else lines.push(line)
	}
	return lines
}

function property(line: string) {
	const match = /^([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:"[^"]*"|[^;:",]*))*):(.*)$/s.exec(line)
	expect(match, line).not.toBeNull()
	const [, name = '', parameters = '', value = ''] = match ?? []
	expect(value).not.toMatch(/[\u0000-\u0008\u000A-\u001F\u007F]/)
	const pairs = parameters
		.split(';')
		.filter(Boolean)
		.map((pair) => pair.split('='))
	return { name, parameters: Object.fromEntries(pairs) as Record<string, string>, value }
}

/** A value of type TEXT unescaped; a lone backslash, comma or semicolon is none. */
export function textOf(value: string): string {
	expect(value).toMatch(/^(?:[^\\;,]|\\[\\;,nN])*$/)
	return value.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign))
}

/** Reads a calendar file strictly; a component that is not closed, or closed twice, fails. */
export function readIcalendar(file: string): Component {
	const root: Component = { name: '', properties: [], components: [] }
	const open = [root]
	for (const line of unfold(file)) {
		const it = property(line)
		const parent = open.at(-1) ?? root
		if (it.name === 'BEGIN') {
			const component = { name: it.value, properties: [], components: [] }
			parent.components.push(component)
			open.push(component)
		} else if (it.name === 'END') {
			expect(it.value).toBe(parent.name)
			open.pop()
		} else {
			expect(open.length).toBeGreaterThan(1)
			parent.properties.push(it)
		}
	}
	expect(open).toHaveLength(1)
	const [calendar, ...more] = root.components
	expect(more).toEqual([])
	if (!calendar) throw new Error('no calendar')
	return calendar
}

/** A property of a component, which it has exactly once. */
export function only(component: Component, name: string) {
	const all = component.properties.filter((it) => it.name === name)
	expect(all, name).toHaveLength(1)
	return all[0] ?? { name, parameters: {}, value: '' }
}

/** The events of a calendar, each with what RFC 5545, 3.6.1 asks of one. */
export function eventsOf(calendar: Component): Component[] {
	expect(calendar.name).toBe('VCALENDAR')
	expect(only(calendar, 'VERSION').value).toBe('2.0')
	expect(only(calendar, 'PRODID').value).not.toBe('')
	const zones = calendar.components.filter(({ name }) => name === 'VTIMEZONE').map((zone) => only(zone, 'TZID').value)
	const events = calendar.components.filter(({ name }) => name === 'VEVENT')
	for (const event of events) {
		expect(only(event, 'DTSTAMP').value).toMatch(/^\d{8}T\d{6}Z$/)
		expect(only(event, 'UID').value).toMatch(/^\S+@\S+$/)
		for (const name of ['DTSTART', 'DTEND']) {
			const { parameters, value } = only(event, name)
			if (parameters.VALUE === 'DATE') expect(value).toMatch(/^\d{8}$/)
			else if (parameters.TZID) expect(zones).toContain(parameters.TZID)
			else expect(value).toMatch(/Z$/)
		}
	}
	expect(new Set(events.map((event) => only(event, 'UID').value)).size).toBe(events.length)
	return events
}
