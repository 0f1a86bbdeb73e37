/** Points of a river, canal or street in their order: latitude and longitude in degrees. */
export type Course = readonly (readonly [latitude: number, longitude: number])[]

/** A river by its middle and its width in units of the drawing. */
export type River = { course: Course; width: number }

// Each arm begins well inside the broader water, so that their banks meet without a joint.
const neva: River = {
  width: 34,
  course: [
    [59.952, 30.4],
    [59.9543, 30.3852],
    [59.9538, 30.3705],
    [59.9522, 30.3535],
    [59.9503, 30.3396],
    [59.9483, 30.328],
  ],
}

const bolshayaNeva: River = {
  width: 25,
  course: [
    [59.9499, 30.3396],
    [59.9478, 30.328],
    [59.945, 30.318],
    [59.9413, 30.3085],
    [59.938, 30.3],
    [59.9346, 30.289],
    [59.9302, 30.2775],
    [59.925, 30.268],
    [59.92, 30.2605],
    [59.916, 30.253],
    [59.9125, 30.244],
  ],
}

const malayaNeva: River = {
  width: 22,
  course: [
    [59.9497, 30.334],
    [59.9489, 30.328],
    [59.9476, 30.3195],
    [59.9469, 30.3115],
    [59.9473, 30.3015],
    [59.9492, 30.2875],
    [59.9527, 30.2715],
    [59.9545, 30.258],
    [59.955, 30.245],
  ],
}

const bolshayaNevka: River = {
  width: 20,
  course: [
    [59.9515, 30.3455],
    [59.9535, 30.3412],
    [59.9562, 30.3388],
    [59.9605, 30.3376],
  ],
}

export const rivers: readonly River[] = [neva, bolshayaNeva, malayaNeva, bolshayaNevka]

const fontanka: Course = [
  [59.9504, 30.336],
  [59.9487, 30.3364],
  [59.9447, 30.338],
  [59.9386, 30.341],
  [59.9336, 30.3432],
  [59.9308, 30.3405],
  [59.9285, 30.336],
  [59.9251, 30.3249],
  [59.9205, 30.3105],
  [59.9176, 30.3006],
  [59.9151, 30.2885],
  [59.9142, 30.2785],
  [59.9154, 30.268],
  [59.918, 30.257],
]

const moika: Course = [
  [59.9447, 30.338],
  [59.944, 30.333],
  [59.943, 30.3287],
  [59.9427, 30.324],
  [59.941, 30.3203],
  [59.9372, 30.3196],
  [59.9342, 30.3165],
  [59.9315, 30.3098],
  [59.9305, 30.3025],
  [59.9287, 30.294],
  [59.928, 30.289],
  [59.9257, 30.2823],
  [59.9239, 30.2755],
  [59.9232, 30.2655],
]

const griboyedovCanal: Course = [
  [59.943, 30.3287],
  [59.94, 30.3287],
  [59.9351, 30.3258],
  [59.9324, 30.3248],
  [59.9306, 30.32],
  [59.9285, 30.314],
  [59.9267, 30.308],
  [59.9257, 30.303],
  [59.9229, 30.3005],
  [59.9207, 30.296],
  [59.919, 30.289],
  [59.9142, 30.2785],
]

export const canals: readonly Course[] = [fontanka, moika, griboyedovCanal]

const nevsky: Course = [
  [59.9372, 30.3118],
  [59.9343, 30.334],
  [59.9321, 30.351],
  [59.9301, 30.3606],
  [59.9235, 30.3868],
]

/** From the Admiralty the three rays, then Liteyny, Sadovaya and Bolshoy on Vasilievsky. */
export const streets: readonly Course[] = [
  nevsky,
  [
    [59.937, 30.3105],
    [59.9206, 30.3297],
    [59.9195, 30.331],
  ],
  [
    [59.9364, 30.3088],
    [59.9206, 30.3126],
    [59.917, 30.3133],
  ],
  [
    [59.9506, 30.3489],
    [59.9322, 30.3486],
  ],
  [
    [59.9405, 30.2945],
    [59.9348, 30.2685],
    [59.932, 30.256],
  ],
]
