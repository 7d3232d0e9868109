import { expect, test } from 'vitest'
import { parseShipmentNumber, shipmentNumber } from '#app/domain/tracking/shipment-number.ts'

test('a number is read back as it was made, also without its letters and with blanks', () => {
	const number = shipmentNumber('2026-05-01', 4711)
	expect(number).toMatch(/^SP260501004711\d$/)
	expect(parseShipmentNumber(` ${number.toLowerCase()} `)).toBe(number)
	expect(parseShipmentNumber(number.slice(2))).toBe(number)
})

test('every single wrong digit is found', () => {
	const number = shipmentNumber('2026-05-01', 123_456)
	for (let place = 2; place < number.length; place++) {
		const wrong = (Number(number[place]) + 1) % 10
		expect(parseShipmentNumber(number.slice(0, place) + wrong + number.slice(place + 1))).toBeNull()
	}
})

test('dates that do not exist and random numbers of more than six digits are refused', () => {
	expect(() => shipmentNumber('2026-02-30', 1)).toThrow(RangeError)
	expect(() => shipmentNumber('2026-05-01', 1_000_000)).toThrow(RangeError)
	expect(parseShipmentNumber('hello')).toBeNull()
})
