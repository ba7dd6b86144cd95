import type { Messages } from './messages.ts';

export const english: Messages = {
  title: 'Heed: training that notices what you miss',
  skip: 'Skip to the start buttons',
  language: 'Language',
  home: {
    headline: 'Training that notices what you miss.',
    lead: 'Step into a workshop where things go wrong. From where your head and controllers point, Heed estimates what has your attention, and cues the important things you are probably missing.',
    heroCaption: 'The workshop, drawn live on this device',
    heroLoading: 'The workshop is being set up',
    start: 'Start',
    note: 'An estimate from movement, shown with its uncertainty; it can be wrong. Pause or end at any time. With a headset, clear some space around you first.',
    how: 'How it works',
    steps: [
      {
        title: 'It follows where you point',
        text: 'Head, controllers and hands, many times a second. Each direction comes with an angle of doubt, and lost tracking counts as unknown.',
      },
      {
        title: 'It estimates what you attend to',
        text: 'Every object gets a probability. Together with “elsewhere” they add up to 100%, so the estimate can also say: none of these.',
      },
      {
        title: 'It cues what you are missing',
        text: 'An important object that goes unattended first glows, then gets a ring, then a line from the centre of your view. Look at it and the cue goes. The more you notice by yourself, the less it helps, and now and then it leaves a hazard to you.',
      },
    ],
    device: 'On this device',
    deviceLead: 'What was found here, and what that means for you.',
    privacy: 'Nothing leaves this device. Nothing is recorded.',
    privacyText:
      'No account, no cookies, no analytics, no requests to other sites. The one thing this browser remembers is your choice of language.',
    licence: 'Open source under the MIT licence',
  },
  enter: {
    vrWords: '',
    arWords: '',
    checking: 'asking what this device can do',
    starting: 'starting',
    vr: { headset: 'on this headset', emulated: 'in an emulated headset in this window' },
    ar: {
      headset: 'on this headset, in your own room',
      emulated: 'in an emulated living room in this window',
      unavailable: 'not possible on this headset: no passthrough',
    },
  },
  capabilities: {
    vr: {
      name: 'WebXR headset',
      headset: { state: 'Found', meaning: 'Sessions run on your headset.' },
      emulated: {
        state: 'Not found, emulated',
        meaning:
          'You move an emulated headset with mouse and keys. For the real thing, open this address in the browser of a headset.',
      },
      insecure: {
        state: 'Hidden by the browser',
        meaning: 'This address is not secure (HTTPS), so browsers hide headsets from it. You get an emulated one.',
      },
    },
    ar: {
      name: 'Passthrough AR',
      headset: { state: 'Found', meaning: 'The workshop machines stand in the room that you see through the headset.' },
      emulated: { state: 'Not found, emulated', meaning: 'A modelled living room stands in for your own.' },
      unavailable: {
        state: 'Not offered',
        meaning: 'This headset does not show your surroundings to web pages. VR works.',
      },
    },
    webgpu: {
      name: 'WebGPU',
      ready: { state: 'Found', meaning: 'The attention estimate can run on the graphics processor.' },
      missing: {
        state: 'Missing',
        meaning: 'The attention estimate runs on the main processor instead. The results are the same.',
      },
    },
    hands: {
      name: 'Hands',
      unknown: {
        state: 'Known once you start',
        meaning: 'Browsers say only inside a session whether hands are tracked. Controllers always work.',
      },
      missing: {
        state: 'Missing',
        meaning: 'The emulated headset has two controllers and no hands.',
      },
    },
    eyes: {
      name: 'Eye tracking',
      state: 'Closed to web pages',
      meaning: 'Where you look is estimated from your head, and never called gaze.',
    },
  },
  panel: {
    title: 'Attention estimate',
    pause: 'Pause',
    resume: 'Resume',
    end: 'End',
    show: 'Show details',
    hide: 'Hide details',
    attended: 'You are attending to',
    elsewhere: 'elsewhere',
    importance: 'importance',
    waiting: 'no estimate yet',
    model: 'Model',
    modelName: 'Name',
    sources: 'Comes from',
    signal: {
      viewer: 'head',
      eye: 'eyes',
      controller: 'controller',
      hand: 'hand',
      'transient-pointer': 'pinch',
      screen: 'pointer',
      of: { left: (source) => `left ${source}`, right: (source) => `right ${source}` },
    },
    alpha: 'α objects among themselves',
    beta: 'β your movements',
    backend: 'Runs on',
    measured: 'Measured here',
    latency: 'Delay',
    cues: 'Cues now',
    noCues: 'None: nothing important seems to be missed.',
    controls: 'Mouse and keys',
    drag: 'drag',
    problems: 'Problems',
    status: { idle: 'Not started', running: 'Running', paused: 'Paused', stopped: 'Ended' },
    mode: { 'immersive-vr': 'VR', 'immersive-ar': 'AR', preview: 'Preview' },
    cue: { glow: 'glow', ring: 'ring', line: 'line' },
    certainty: { 'very-likely': 'very probably', likely: 'probably', possible: 'possibly', unlikely: 'probably not' },
  },
  does: {
    look: 'look around',
    move: 'walk',
    height: 'crouch, rise',
    aim: 'aim the left or right controller',
    select: 'pull the trigger',
  },
  enterProblem: {
    insecure: {
      message: 'The browser refused: this address is not secure.',
      tip: 'Open the page over HTTPS, or on this machine as localhost.',
    },
    refused: {
      message: 'The session did not start: the headset or the browser refused.',
      tip: 'Allow VR and AR for this page, end other sessions, then try again.',
    },
    'emulator-failed': {
      message: 'The emulated headset did not load.',
      tip: 'Reload the page. If it happens again, check that the server is still running.',
    },
  },
  problem: {
    'head-lost': { message: 'Head tracking is lost.', tip: 'Look around slowly, in a well-lit room.' },
    'invalid-pose': { message: 'A reading made no sense and was left out.', tip: 'If it stays, restart the device.' },
    'no-aois': { message: 'The scene has nothing to attend to.', tip: 'Mark objects as areas of interest.' },
    'empty-aoi': { message: 'An area of interest has no shape.', tip: 'Give it an object, or take it out.' },
    'attention-failed': { message: 'The last estimate failed.', tip: 'Nothing to do: the next frame tries again.' },
    'attention-late': { message: 'Estimates come late, so cues fade out.', tip: 'Close other busy pages.' },
    'model-refused': {
      message: 'The learned model could not be used.',
      tip: 'The reference formula took over. Reload; if this stays, its files on the server are damaged.',
    },
    'backend-changed': {
      message: 'Inference moved to another backend.',
      tip: 'Nothing to do: the results stay the same.',
    },
    'worker-restarted': { message: 'The inference worker was restarted.', tip: 'Nothing to do: estimates go on.' },
    'worker-lost': {
      message: 'The inference worker failed twice.',
      tip: 'A slower one took over. Reload to try again.',
    },
    'webgl-lost': { message: 'The graphics were interrupted.', tip: 'Wait a moment. If nothing comes back, reload.' },
    'sampling-stopped': {
      message: 'The session is hidden; nothing is sampled.',
      tip: 'Close the menu in front of it.',
    },
  },
};
